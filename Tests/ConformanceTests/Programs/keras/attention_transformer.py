import numpy as np
import keras
from keras import layers, ops
keras.utils.set_random_seed(0)
def encoder(x, heads, ff, drop=0.1):
    a = layers.MultiHeadAttention(num_heads=heads, key_dim=x.shape[-1] // heads, dropout=drop)(x, x)
    x = layers.LayerNormalization(epsilon=1e-6)(layers.Add()([x, layers.Dropout(drop)(a)]))
    f = layers.Dense(ff, activation="gelu")(x); f = layers.Dense(x.shape[-1])(f)
    return layers.LayerNormalization(epsilon=1e-6)(x + layers.Dropout(drop)(f))
inp = keras.Input((10,), dtype="int32", name="tokens")
e = layers.Embedding(30, 16, mask_zero=True)(inp)
pos = layers.Embedding(10, 16)(ops.arange(10))
h = e + pos
h = encoder(h, 4, 32)
h = encoder(h, 2, 32)
h = layers.GlobalMaxPooling1D()(h)
out = layers.Dense(3, activation="softmax")(h)
m = keras.Model(inp, out, name="tiny"); m.summary()
t = np.random.randint(1, 30, (60, 10)); t[:, 7:] = 0; lab = t[:, 0] % 3
m.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"])
h = m.fit(t, lab, epochs=6, batch_size=20, verbose=0)
print([round(v, 3) for v in h.history["loss"]], [round(v, 3) for v in h.history["accuracy"]])
att = [l for l in m.layers if isinstance(l, layers.MultiHeadAttention)][0]
o, s = att(np.ones((1, 4, 16), "float32"), np.ones((1, 4, 16), "float32"), return_attention_scores=True)
print(s.shape, np.round(s[0, 0, 0], 3), att.get_config()["num_heads"], att.get_config()["attention_axes"])
class CausalSelf(layers.Layer):
    def __init__(self, **k):
        super().__init__(**k); self.mha = layers.MultiHeadAttention(2, 4); self.norm = layers.LayerNormalization(); self.add = layers.Add()
    def call(self, x):
        a, self.last_scores = self.mha(query=x, value=x, key=x, use_causal_mask=True, return_attention_scores=True)
        return self.norm(self.add([x, a]))
c = CausalSelf(); r = c(np.random.rand(1, 3, 8).astype("float32")); print(np.round(r[0, 0], 3), np.round(c.last_scores[0, 0], 3))
