import os
import numpy as np
import keras
from keras import layers, ops

@keras.saving.register_keras_serializable(package="lessons")
class Scaled(layers.Dense):
    def __init__(self, units, words="", **kwargs):
        super().__init__(units, **kwargs)
        self.words = words
        self.table = np.arange(units, dtype="float32")

    def save_own_variables(self, store):
        super().save_own_variables(store)
        store["table"] = self.table

    def load_own_variables(self, store):
        self.table = np.array(store["table"])
        for i, v in enumerate(self.weights):
            v.assign(store[f"{i}"])

    def save_assets(self, inner_path):
        with open(os.path.join(inner_path, "words.txt"), "w") as f:
            f.write(self.words)

    def load_assets(self, inner_path):
        with open(os.path.join(inner_path, "words.txt")) as f:
            self.words = f.read().upper()

    def call(self, x):
        return super().call(x) * self.table

keras.utils.set_random_seed(1)
m = keras.Sequential([keras.Input((2,)), Scaled(3, words="red green", name="s")])
m.layers[0].table[:] = [1, 10, 100]
x = np.ones((1, 2))
before = m.predict(x, verbose=0)
m.save("s.keras")
r = keras.models.load_model("s.keras")
print(np.allclose(before, r.predict(x, verbose=0)), r.layers[0].table, r.layers[0].words)
print(keras.saving.get_registered_name(Scaled))
