import numpy as np
import keras
from keras import layers, ops


class MeanTeacher(keras.Model):
    def __init__(self, make, decay=0.9, **kwargs):
        super().__init__(**kwargs)
        self.student = make("student")
        self.teacher = make("teacher")
        self.teacher.trainable = False
        self.decay = decay

    def call(self, x, training=False):
        return self.student(x, training=training)

    def update_teacher(self):
        for s, t in zip(self.student.weights, self.teacher.weights):
            t.assign(self.decay * t + (1 - self.decay) * s)


class UpdateTeacher(keras.callbacks.Callback):
    def on_train_batch_end(self, batch, logs=None):
        self.model.update_teacher()


def make(name):
    return keras.Sequential([keras.Input((4,)), layers.Dense(6, activation="relu"), layers.Dropout(0.1), layers.Dense(2, activation="softmax")], name=name)


keras.utils.set_random_seed(71)
model = MeanTeacher(make, name="mean_teacher")
model.teacher.set_weights(model.student.get_weights())
model.compile("sgd", "sparse_categorical_crossentropy", metrics=["accuracy"])
x = np.random.normal(size=(36, 4)).astype("float32")
y = (x.sum(axis=1) > 0).astype(int)
start = model.teacher.get_weights()[0].copy()
h = model.fit(x, y, epochs=2, batch_size=12, callbacks=[UpdateTeacher()], verbose=0)
print({k: [round(v, 4) for v in vs] for k, vs in h.history.items()})
moved = model.teacher.get_weights()[0]
print(np.abs(moved - start).max() > 0, np.abs(moved - model.student.get_weights()[0]).max().round(5))
model.summary()
print([w.path for w in model.trainable_weights], len(model.non_trainable_weights))
print(model.teacher.predict(x[:2], verbose=0).round(3))
