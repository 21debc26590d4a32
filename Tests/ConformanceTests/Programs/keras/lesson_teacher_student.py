# a large teacher, a small student
import numpy as np
import keras
from keras import layers, ops

keras.utils.set_random_seed(77)
x = np.random.normal(size=(80, 6)).astype("float32")
y = (x[:, 0] * x[:, 1] > 0).astype("int32")
teacher = keras.Sequential([keras.Input((6,)), layers.Dense(32, activation="relu"), layers.Dense(16, activation="relu"), layers.Dense(2)], name="teacher")
teacher.compile(keras.optimizers.Adam(0.01), keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
teacher.fit(x, y, epochs=6, batch_size=16, verbose=0)
print("teacher", [round(float(v), 4) for v in teacher.evaluate(x, y, verbose=0)])
student = keras.Sequential([keras.Input((6,)), layers.Dense(4, activation="relu"), layers.Dense(2)], name="student")


class Distiller(keras.Model):
    def __init__(self, student, teacher):
        super().__init__()
        self.student, self.teacher = student, teacher

    def compile(self, optimizer, metrics, student_loss, distillation_loss, alpha=0.1, temperature=3):
        super().compile(optimizer=optimizer, metrics=metrics)
        self.student_loss, self.distillation_loss = student_loss, distillation_loss
        self.alpha, self.temperature = alpha, temperature

    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, allow_empty=False, training=True):
        soft = self.teacher(x, training=False)
        student_loss = self.student_loss(y, y_pred)
        d = self.distillation_loss(ops.softmax(soft / self.temperature, axis=1), ops.softmax(y_pred / self.temperature, axis=1)) * self.temperature**2
        return self.alpha * student_loss + (1 - self.alpha) * d

    def call(self, x):
        return self.student(x)


d = Distiller(student, teacher)
d.compile(keras.optimizers.Adam(0.01), [keras.metrics.SparseCategoricalAccuracy()], keras.losses.SparseCategoricalCrossentropy(from_logits=True), keras.losses.KLDivergence(), alpha=0.2, temperature=5)
d.teacher.trainable = False
h = d.fit(x, y, epochs=3, batch_size=16, verbose=2)
print([round(float(v), 4) for v in d.evaluate(x, y, verbose=0)])
print(student.count_params(), teacher.count_params(), len(d.trainable_weights))
