import numpy as np
import keras
from keras import layers

class Tower(keras.Model):
    def __init__(self, widths, **kwargs):
        super().__init__(**kwargs)
        self.blocks = [layers.Dense(w, activation="relu") for w in widths]
        self.heads = {"mean": layers.Dense(1), "spread": layers.Dense(1, activation="softplus")}
        self.note = ("a", 1)

    def call(self, x, training=False):
        for b in self.blocks:
            x = b(x)
        return {k: h(x) for k, h in self.heads.items()}

keras.utils.set_random_seed(3)
t = Tower([4, 3], name="tower")
out = t(np.ones((2, 5)))
print({k: tuple(v.shape) for k, v in out.items()})
print([l.name for l in t.layers], len(t.weights))
print([w.path for w in t.trainable_weights])
t.summary()
try:
    t.blocks.append(layers.Dense(2))
except ValueError as e:
    print(e)
print(len(t.layers))
try:
    t.note = layers.Dense(3)
    print(type(t.note).__name__, len(t.layers))
    del t.note
    print(len(t.layers))
except Exception as e:
    print(type(e).__name__, str(e)[:200])
print(t)
print(t.blocks[:1], type(t.blocks).__name__, isinstance(t.blocks, list))
