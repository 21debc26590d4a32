import numpy as np
import keras
from keras import layers
keras.utils.set_random_seed(3)
q = np.arange(12, dtype="float32").reshape(1, 3, 4) / 10
v = np.arange(8, dtype="float32").reshape(1, 2, 4) / 5
out, scores = layers.Attention()([q, v], return_attention_scores=True)
print(np.round(out, 4)); print(np.round(scores, 4))
a = layers.Attention(use_scale=True, score_mode="concat")
print(a([q, v]).shape, [w.path for w in a.weights])
add = layers.AdditiveAttention()
print(np.round(add([q, v]), 4), [w.shape for w in add.weights])
mask = np.array([[True, False]])
print(np.round(layers.Attention()([q, v], mask=[None, mask]), 4))
x = np.random.rand(2, 4, 6).astype("float32")
print(np.round(layers.Attention()([x, x], use_causal_mask=True)[0], 3))
try:
    layers.Attention()(x)
except Exception as e:
    print(type(e).__name__, e)
try:
    layers.Attention()([x])
except Exception as e:
    print(type(e).__name__, e)
try:
    layers.Attention(score_mode="cosine")
except Exception as e:
    print(type(e).__name__, e)
qi = keras.Input((3, 4)); vi = keras.Input((None, 4))
o = layers.Attention(dropout=0.2, seed=1)([qi, vi])
print(o.shape)
o, s = layers.Attention()([qi, vi], return_attention_scores=True)
print(o.shape, s.shape)
m = keras.Model([qi, vi], o)
m.summary()
print(m.predict([q, v], verbose=0).round(3))
