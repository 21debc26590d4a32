import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(9)
ids = np.array([[3, 1, 0, 0], [2, 2, 2, 0]])
emb = layers.Embedding(4, 2, mask_zero=True)
x = emb(ids)
print(x._keras_mask if hasattr(x, "_keras_mask") else "no mask")
inp = keras.Input((4,), dtype="int32")
h = emb(inp)
print(h._keras_mask is not None if hasattr(h, "_keras_mask") else keras.src.backend.get_keras_mask(h))
seq = layers.LSTM(3, return_sequences=True)(h)
pooled = layers.GlobalAveragePooling1D()(seq)
model = keras.Model(inp, [seq, pooled])
s, p = model.predict(ids, verbose=0)
print(s.round(4)[0], p.round(4))
print(np.allclose(s[0, :2].mean(0), p[0], atol=1e-6))
print(emb.compute_mask(ids), layers.Dense(2).supports_masking, layers.Flatten().supports_masking)

class MaskedMean(layers.Layer):
    def __init__(self, **kw):
        super().__init__(**kw)
        self.supports_masking = True

    def call(self, x, mask=None):
        if mask is None:
            return keras.ops.mean(x, axis=1)
        m = keras.ops.cast(mask, x.dtype)[..., None]
        return keras.ops.sum(x * m, axis=1) / keras.ops.sum(m, axis=1)

    def compute_mask(self, x, mask=None):
        return None

net = keras.Sequential([emb, MaskedMean(name="mean"), layers.Dense(1, kernel_initializer="ones")])
print(net(ids), net.layers[1].name)
mk = layers.Masking(0.0)
print(np.asarray(mk(np.array([[[0.0, 0.0], [1.0, 0.0]]]))), mk.get_config()["mask_value"])
