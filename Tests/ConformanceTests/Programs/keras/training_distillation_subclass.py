# a big network teaches a small one
import numpy as np
import keras
from keras import layers, ops


class Distiller(keras.Model):
    def __init__(self, student, teacher):
        super().__init__()
        self.student = student
        self.teacher = teacher

    def compile(self, optimizer, metrics, student_loss_fn, distillation_loss_fn, alpha=0.1, temperature=3):
        super().compile(optimizer=optimizer, metrics=metrics)
        self.student_loss_fn = student_loss_fn
        self.distillation_loss_fn = distillation_loss_fn
        self.alpha = alpha
        self.temperature = temperature

    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, allow_empty=False, **kwargs):
        teacher_pred = self.teacher(x, training=False)
        student_loss = self.student_loss_fn(y, y_pred)
        soft = self.distillation_loss_fn(
            ops.softmax(teacher_pred / self.temperature, axis=1),
            ops.softmax(y_pred / self.temperature, axis=1),
        ) * (self.temperature**2)
        return self.alpha * student_loss + (1 - self.alpha) * soft

    def call(self, x):
        return self.student(x)


def net(units, name):
    return keras.Sequential([keras.Input((4,)), layers.Dense(units, activation="relu"), layers.Dense(3)], name=name)


keras.utils.set_random_seed(77)
X = np.random.randn(60, 4).astype("float32")
y = np.argmax(X[:, :3], axis=1)
teacher, student = net(16, "teacher"), net(3, "student")
plain = keras.models.clone_model(student)
teacher.compile(keras.optimizers.Adam(0.05), keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=[keras.metrics.SparseCategoricalAccuracy()])
teacher.fit(X, y, epochs=5, batch_size=20, verbose=0)
print([round(v, 4) for v in teacher.evaluate(X, y, verbose=0)])
d = Distiller(student=student, teacher=teacher)
d.compile(
    optimizer=keras.optimizers.Adam(0.02),
    metrics=[keras.metrics.SparseCategoricalAccuracy()],
    student_loss_fn=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    distillation_loss_fn=keras.losses.KLDivergence(),
    alpha=0.1,
    temperature=10,
)
frozen = teacher.get_weights()[0].copy()
h = d.fit(X, y, epochs=3, batch_size=20, verbose=2)
print(list(h.history), np.allclose(frozen, teacher.get_weights()[0]))
print([round(v, 4) for v in d.evaluate(X, y, verbose=0)])
print(d.predict(X[:2], verbose=0).shape, [l.name for l in d.layers])
print(len(d.trainable_variables), plain.name)
