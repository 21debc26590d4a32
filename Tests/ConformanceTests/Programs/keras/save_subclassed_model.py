import numpy as np
import keras
from keras import layers


@keras.saving.register_keras_serializable(package="course")
class Classifier(keras.Model):
    def __init__(self, hidden, classes, **kwargs):
        super().__init__(**kwargs)
        self.hidden, self.classes = hidden, classes
        self.body = [layers.Dense(hidden, activation="relu"), layers.Dropout(0.1)]
        self.head = layers.Dense(classes, activation="softmax")

    def call(self, x, training=False):
        for layer in self.body:
            x = layer(x, training=training) if isinstance(layer, layers.Dropout) else layer(x)
        return self.head(x)

    def get_config(self):
        return {**super().get_config(), "hidden": self.hidden, "classes": self.classes}


keras.utils.set_random_seed(3)
m = Classifier(6, 3, name="clf")
x = np.random.rand(30, 4)
y = np.arange(30) % 3
m.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
m.fit(x, y, epochs=2, verbose=0)
m.save("clf.keras")
r = keras.models.load_model("clf.keras")
print(type(r).__name__, r.name, r.hidden, r.classes, r.built)
print(np.allclose(m.predict(x, verbose=0), r.predict(x, verbose=0)))
print([tuple(w.shape) for w in r.weights], len(r.optimizer.variables))
print({k: v for k, v in r.get_config().items() if k != "dtype"})
m.save_weights("clf.weights.h5")
fresh = Classifier(6, 3)
try:
    fresh.load_weights("clf.weights.h5")
except ValueError as e:
    print("ValueError:", str(e)[:83])
fresh(x[:1])
fresh.load_weights("clf.weights.h5")
print(np.allclose(m.predict(x, verbose=0), fresh.predict(x, verbose=0)))
