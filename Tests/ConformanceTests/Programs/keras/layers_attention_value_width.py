import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(4)
x = np.random.default_rng(0).normal(size=(2, 5, 6)).astype("float32")

wide = layers.MultiHeadAttention(num_heads=2, key_dim=4, value_dim=3, dropout=0.1)
y, scores = wide(x, x, return_attention_scores=True)
print(y.shape, scores.shape)
for w in wide.weights:
    print(w.path, w.shape)
try:
    layers.MultiHeadAttention(num_heads=2, key_dim=4, value_dim=3)(x, x)
except TypeError as e:
    print(type(e).__name__)
    print(str(e).split("\n")[2])

a = layers.Attention(use_scale=True, score_mode="concat")
out, s = a([x, x], return_attention_scores=True)
print(out.shape, np.round(np.sum(s, axis=-1), 4)[0])
print([w.path for w in a.weights], a.count_params())
b = layers.AdditiveAttention()
mask = np.array([[True] * 5, [True, True, True, False, False]])
o, s = b([x, x], mask=[None, mask], return_attention_scores=True)
print(np.round(s[1], 4))
g = layers.GroupQueryAttention(4, 6, 2)
print(g(x, x).shape, g.count_params(), g.num_repeats if hasattr(g, "num_repeats") else "-")
print(g.get_config()["num_key_value_heads"])
