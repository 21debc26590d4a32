import numpy as np
import keras
from keras import layers, ops


class MeanOverTime(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.supports_masking = True

    def call(self, x, mask=None):
        if mask is None:
            return ops.mean(x, axis=1)
        m = ops.cast(ops.expand_dims(mask, -1), x.dtype)
        return ops.sum(x * m, axis=1) / ops.maximum(ops.sum(m, axis=1), 1.0)

    def compute_mask(self, inputs, mask=None):
        return None


class Tower(keras.Model):
    def __init__(self, vocab, dim, **kwargs):
        super().__init__(**kwargs)
        self.embed = layers.Embedding(vocab, dim, mask_zero=True)
        self.pool = MeanOverTime()
        self.proj = keras.Sequential([layers.Dense(dim, activation="relu"), layers.Dense(dim)], name="proj")

    def call(self, ids, training=False):
        return self.proj(self.pool(self.embed(ids)))


keras.utils.set_random_seed(15)
left, right = keras.Input((4,), dtype="int32", name="query"), keras.Input((5,), dtype="int32", name="doc")
tower = Tower(10, 3, name="tower")
score = layers.Dot(axes=1, normalize=True, name="cosine")([tower(left), tower(right)])
out = layers.Dense(1, activation="sigmoid", name="match")(score)
m = keras.Model([left, right], out)
m.summary()
q = np.array([[1, 2, 0, 0], [3, 4, 5, 0], [6, 0, 0, 0], [7, 8, 9, 1]])
d = np.array([[1, 2, 0, 0, 0], [9, 8, 0, 0, 0], [6, 6, 0, 0, 0], [1, 2, 3, 4, 5]])
y = np.array([1, 0, 1, 0])
print(np.asarray(tower(q)).round(4)[:2])
print(np.asarray(tower.embed.compute_mask(q)).astype(int)[0], [w.path for w in tower.weights])
m.compile("adam", "binary_crossentropy", metrics=["accuracy"])
print([round(v, 4) for v in m.fit([q, d], y, epochs=3, verbose=0).history["loss"]])
longer = np.concatenate([q, np.zeros((4, 1), int)], axis=1)
print(np.allclose(np.asarray(tower(q)), np.asarray(tower(longer))))
print([l.name for l in m.layers], tower.built, tower.proj.layers[0].name)
probe = keras.Model(m.inputs, m.get_layer("cosine").output)
print(probe.predict([q, d], verbose=0).shape)
tower.trainable = False
print(len(m.trainable_weights), len(m.weights))
