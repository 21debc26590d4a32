import numpy as np
import keras
from keras import layers, ops

keras.utils.set_random_seed(8)
q = np.array([[[1.0, 0.0], [0.0, 1.0]]])
v = np.array([[[10.0, 0.0], [0.0, 10.0], [5.0, 5.0]]])
att = layers.Attention()
out, scores = att([q, v], return_attention_scores=True)
print(out)
print(scores)
print(att([q, v], mask=[None, np.array([[True, True, False]])]))
print(att([q, v, v], use_causal_mask=True))
add = layers.AdditiveAttention()
print(np.round(np.asarray(add([q, v])), 4), [w.path for w in add.weights])
mha = layers.MultiHeadAttention(num_heads=2, key_dim=4)
x = np.linspace(-1, 1, 24).reshape(1, 4, 6).astype("float32")
y, s = mha(x, x, return_attention_scores=True)
print(y.shape, s.shape)
print(np.round(np.asarray(y), 4))
print(np.round(np.asarray(s)[0, 0], 4))
yc = mha(x, x, use_causal_mask=True)
print(np.round(np.asarray(yc)[0, 0], 4))
for w in mha.weights:
    print(w.path, tuple(w.shape))
print(mha.count_params(), mha.num_heads, mha.key_dim, mha.value_dim)
cross = mha(keras.Input((5, 6)), keras.Input((9, 6)))
print(cross)
g = layers.GroupQueryAttention(head_dim=3, num_query_heads=4, num_key_value_heads=2)
print(np.round(np.asarray(g(x, x))[0, 0], 4), [tuple(w.shape) for w in g.weights])
try:
    layers.GroupQueryAttention(head_dim=3, num_query_heads=3, num_key_value_heads=2)
except ValueError as e:
    print(e)
try:
    att(q)
except ValueError as e:
    print(str(e).split("\n")[0])
try:
    mha(x)
except TypeError as e:
    print(e)
