import numpy as np
import keras
from keras import layers, ops


class Distiller(keras.Model):
    def __init__(self, student, teacher):
        super().__init__()
        self.teacher = teacher
        self.student = student

    def compile(self, optimizer, metrics, student_loss_fn, distillation_loss_fn, alpha=0.1, temperature=3):
        super().compile(optimizer=optimizer, metrics=metrics)
        self.student_loss_fn = student_loss_fn
        self.distillation_loss_fn = distillation_loss_fn
        self.alpha = alpha
        self.temperature = temperature

    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, allow_empty=False):
        teacher_pred = self.teacher(x, training=False)
        student_loss = self.student_loss_fn(y, y_pred)
        distillation_loss = self.distillation_loss_fn(
            ops.softmax(teacher_pred / self.temperature, axis=1), ops.softmax(y_pred / self.temperature, axis=1)
        ) * (self.temperature**2)
        return self.alpha * student_loss + (1 - self.alpha) * distillation_loss

    def call(self, x):
        return self.student(x)


keras.utils.set_random_seed(15)
teacher = keras.Sequential([keras.Input((8, 8, 1)), layers.Conv2D(8, 3, strides=2, padding="same"), layers.LeakyReLU(negative_slope=0.2), layers.Flatten(), layers.Dense(3)], name="teacher")
student = keras.Sequential([keras.Input((8, 8, 1)), layers.Conv2D(2, 3, strides=2, padding="same"), layers.LeakyReLU(negative_slope=0.2), layers.Flatten(), layers.Dense(3)], name="student")
student_scratch = keras.models.clone_model(student)
x = np.random.rand(40, 8, 8, 1).astype("float32")
y = (x.mean(axis=(1, 2, 3)) * 100).astype(int) % 3
teacher.compile(keras.optimizers.Adam(), keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=[keras.metrics.SparseCategoricalAccuracy()])
h = teacher.fit(x, y, epochs=2, batch_size=20, verbose=0)
print([round(v, 4) for v in h.history["loss"]])
distiller = Distiller(student=student, teacher=teacher)
distiller.compile(optimizer=keras.optimizers.Adam(), metrics=[keras.metrics.SparseCategoricalAccuracy()],
                  student_loss_fn=keras.losses.SparseCategoricalCrossentropy(from_logits=True), distillation_loss_fn=keras.losses.KLDivergence(), alpha=0.1, temperature=10)
h = distiller.fit(x, y, epochs=2, batch_size=20, verbose=0)
print({k: [round(v, 4) for v in vs] for k, vs in h.history.items()})
print([round(v, 4) for v in distiller.evaluate(x, y, verbose=0)])
print(student_scratch.name, student_scratch.count_params() == student.count_params(), len(distiller.trainable_weights))
