import numpy as np
import keras
from keras import layers, ops

class Stack(layers.Layer):
    def __init__(self, widths, **kwargs):
        super().__init__(**kwargs)
        self.blocks = []
        for w in widths:
            self.blocks.append(layers.Dense(w, activation="relu"))
        self.heads = {"a": layers.Dense(1), "b": layers.Dense(2)}
        self.pair = (layers.Dropout(0.5), layers.LayerNormalization())

    def call(self, x):
        for b in self.blocks:
            x = b(x)
        x = self.pair[1](self.pair[0](x))
        return self.heads["a"](x), self.heads["b"](x)

keras.utils.set_random_seed(0)
s = Stack([4, 3])
a, b = s(np.ones((2, 5), "float32"))
print(a.shape, b.shape, len(s.weights), len(s.trainable_weights))
for w in s.weights:
    print(w.path, w.shape)
print([l.name for l in s._flatten_layers(include_self=False)])
s.trainable = False
print(len(s.trainable_weights), len(s.non_trainable_weights), s.blocks[0].trainable)
print(s.blocks, len(s.heads))
print(s.count_params(), s.built)

class Counter(layers.Layer):
    def __init__(self):
        super().__init__()
        self.total = self.add_weight(shape=(), initializer="zeros", trainable=False, name="total")
        self.scale = self.add_weight(shape=(2,), initializer="ones")
        self.table = self.add_weight((3, 2), "zeros", name="table")
        self.n = self.add_weight(shape=(), dtype="int32", trainable=False, name="n")
    def call(self, x):
        self.total.assign(self.total + ops.sum(x))
        self.n.assign_add(1)
        return x * self.scale

c = Counter()
c(np.ones((2, 2))); c(np.ones((1, 2)))
print(float(c.total), int(c.n), [w.name for w in c.weights], [w.name for w in c.non_trainable_weights])
print(c.total, c.n)
try:
    c.set_weights([np.zeros(2)])
except ValueError as e:
    print(e)
try:
    c.set_weights([np.zeros(3), np.zeros((3, 2)), 0.0, 1])
except Exception as e:
    print(type(e).__name__, e)
try:
    c.add_weight("name")
except Exception as e:
    print(type(e).__name__, e)
try:
    c.add_metric(1)
except Exception as e:
    print(type(e).__name__, e)
d = layers.Dense(2)
try:
    d.count_params()
except Exception as e:
    print(type(e).__name__, e)
print(d.weights, d.get_weights(), d.built, d.name)
try:
    d.set_weights([np.ones((3, 2)), np.zeros(2)])
except Exception as e:
    print(type(e).__name__, e)
d.build((None, 3)); d.set_weights([np.ones((3, 2)), np.zeros(2)]); print(d(np.ones((1, 3))))
try:
    d.input
except Exception as e:
    print(type(e).__name__, e)
