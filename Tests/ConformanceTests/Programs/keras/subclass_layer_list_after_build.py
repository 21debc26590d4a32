import numpy as np
import keras
from keras import layers


class Stack(keras.Model):
    def __init__(self, sizes):
        super().__init__()
        self.blocks = [layers.Dense(n, activation="relu") for n in sizes]
        self.extra = {"head": layers.Dense(1)}
        self.notes = ["a", 1]

    def call(self, x):
        for b in self.blocks:
            x = b(x)
        return self.extra["head"](x)


m = Stack([4, 3])
m.blocks.append(layers.Dense(2))
m.extra["other"] = layers.Dense(5, name="unused")
print(len(m.layers), [l.name for l in m.layers])
m(np.ones((1, 2)))
print([w.path for w in m.weights])
print(type(m.blocks).__name__, type(m.extra).__name__, m.notes)
for change in (lambda: m.blocks.append(layers.Dense(9)), lambda: m.blocks.extend([layers.Dense(1)]), lambda: m.extra.update({"z": layers.Dense(1)}), lambda: setattr(m, "late", layers.Dense(1)), lambda: m.notes.append("b"), lambda: m.blocks.pop()):
    try:
        change()
        print("went through", len(m.layers))
    except Exception as e:
        print(type(e).__name__, str(e)[:200])


class Holder(layers.Layer):
    def __init__(self):
        super().__init__()
        self.parts = {}
        self.pair = (layers.Dense(2), layers.Dense(3))

    def build(self, shape):
        for n in ("p", "q"):
            self.parts[n] = layers.Dense(2, name=n)
            self.parts[n].build(shape)

    def call(self, x):
        return self.parts["p"](x) + self.parts["q"](x)


h = Holder()
print(np.asarray(h(np.zeros((1, 3)))), len(h.weights), [v.path for v in h.weights])
try:
    h.more = layers.Dense(1)
    h.w = h.add_weight(shape=(1,))
    print("fine", len(h.weights))
except Exception as e:
    print(type(e).__name__, str(e)[:200])
