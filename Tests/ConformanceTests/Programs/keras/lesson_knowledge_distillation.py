# A small student learns from a larger teacher: a model with its own loss.
import numpy as np
import keras
from keras import layers, ops

keras.utils.set_random_seed(51)


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

    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, allow_empty=False, training=True):
        teacher_pred = self.teacher(x, training=False)
        student_loss = self.student_loss_fn(y, y_pred)
        distillation_loss = self.distillation_loss_fn(
            ops.softmax(teacher_pred / self.temperature, axis=1), ops.softmax(y_pred / self.temperature, axis=1)) * (self.temperature**2)
        return self.alpha * student_loss + (1 - self.alpha) * distillation_loss

    def call(self, x):
        return self.student(x)


def make(width, name):
    return keras.Sequential([keras.Input((8, 8, 1)), layers.Conv2D(width, (3, 3), strides=(2, 2), padding="same"),
                             layers.LeakyReLU(negative_slope=0.2), layers.MaxPooling2D(pool_size=(2, 2), strides=(1, 1), padding="same"),
                             layers.Flatten(), layers.Dense(4)], name=name)


teacher, student = make(8, "teacher"), make(2, "student")
student_scratch = keras.models.clone_model(student)
rng = np.random.default_rng(4)
x = rng.random((48, 8, 8, 1)).astype("float32")
y = np.arange(48) % 4
x[np.arange(48), y * 2, 3, 0] += 3
teacher.compile(optimizer=keras.optimizers.Adam(0.01), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
                metrics=[keras.metrics.SparseCategoricalAccuracy()])
teacher.fit(x, y, epochs=3, verbose=0)
print([round(v, 3) for v in teacher.evaluate(x, y, verbose=0)])
distiller = Distiller(student=student, teacher=teacher)
distiller.compile(optimizer=keras.optimizers.Adam(), metrics=[keras.metrics.SparseCategoricalAccuracy()],
                  student_loss_fn=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
                  distillation_loss_fn=keras.losses.KLDivergence(), alpha=0.1, temperature=10)
history = distiller.fit(x, y, epochs=3, verbose=2)
print([round(v, 3) for v in distiller.evaluate(x, y, verbose=0)])
student_scratch.compile(optimizer=keras.optimizers.Adam(), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
                        metrics=[keras.metrics.SparseCategoricalAccuracy()])
student_scratch.fit(x, y, epochs=3, verbose=0)
print([round(v, 3) for v in student_scratch.evaluate(x, y, verbose=0)])
distiller.summary()
