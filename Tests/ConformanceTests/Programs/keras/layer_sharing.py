import numpy as np
import keras
from keras import layers, ops
keras.utils.set_random_seed(17)
class Tied(layers.Layer):
    def __init__(self, emb): super().__init__(); self.emb = emb; self.bias = None
    def build(self, s): self.bias = self.add_weight(shape=(self.emb.input_dim,), initializer="zeros", name="bias")
    def call(self, x): return ops.softmax(ops.matmul(x, ops.transpose(self.emb.embeddings)) + self.bias)
emb = layers.Embedding(9, 4); i = keras.Input((5,), dtype="int32"); h = layers.GRU(4, return_sequences=True)(emb(i)); o = Tied(emb)(h); m = keras.Model(i, o)
m.summary(); print(len(m.weights), [w.path for w in m.weights])
ids = np.random.randint(0, 9, (16, 5)); m.compile("adam", "sparse_categorical_crossentropy"); print([round(v, 4) for v in m.fit(ids, ids, epochs=3, verbose=0).history["loss"]])
shared = layers.Dense(3); a, b = keras.Input((2,)), keras.Input((2,)); d = layers.Subtract()([shared(a), shared(b)]); d = layers.Lambda(lambda z: ops.abs(z), name="absdiff")(d); out = layers.Dense(1, activation="sigmoid")(d)
s = keras.Model([a, b], out); print(len(s.weights), s.count_params(), shared._inbound_nodes.__len__()); s.summary()
class Repeat(layers.Layer):
    def __init__(self, layer, n): super().__init__(); self.layer = layer; self.n = n
    def call(self, x):
        for _ in range(self.n): x = self.layer(x)
        return x
r = Repeat(layers.Dense(4, activation="tanh"), 3); print(np.round(r(np.ones((1, 4))), 4), len(r.weights), [w.path for w in r.weights])
class Dyn(keras.Model):
    def __init__(self): super().__init__(); self.ls = [layers.Dense(3, activation="relu") for _ in range(3)]; self.out = layers.Dense(1); self.cfg = {"drop": layers.Dropout(0.1)}
    def call(self, x, training=False):
        for l in self.ls: x = l(x)
        return self.out(self.cfg["drop"](x, training=training))
k = Dyn(); k.compile("adam", "mse"); X = np.random.rand(10, 3); print([round(v, 4) for v in k.fit(X, X[:, :1], epochs=3, verbose=0).history["loss"]]); print(len(k.layers), [l.name for l in k.layers], len(k.weights)); k.summary()
