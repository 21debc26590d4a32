import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(4)
q = np.random.randn(1, 3, 4).astype("float32")
v = np.random.randn(1, 5, 4).astype("float32")
out, scores = layers.Attention()([q, v], return_attention_scores=True)
print(out.shape, scores.shape, np.asarray(scores).sum(-1))
print(np.asarray(scores)[0].round(3))
mask = np.array([[True, True, False, False, True]])
_, s = layers.Attention()([q, v], mask=[None, mask], return_attention_scores=True)
print(np.asarray(s)[0, 0].round(3))
causal = layers.Attention(use_scale=True)([v, v], use_causal_mask=True)
print(np.asarray(causal)[0, 0].round(3), v[0, 0].round(3))
add = layers.AdditiveAttention()
print(np.asarray(add([q, v]))[0, 0].round(3), [w.name for w in add.weights])
mha = layers.MultiHeadAttention(num_heads=2, key_dim=3, value_dim=5)
y, w = mha(q, v, return_attention_scores=True)
print(y.shape, w.shape, mha.count_params())
for weight in mha.weights:
    print(weight.path, weight.shape)
cross = mha(q, v, attention_mask=np.array([[[1, 1, 0, 0, 0]] * 3]))
print(np.asarray(cross)[0, 0].round(3))
print(mha.get_config()["num_heads"], mha.key_dim, mha.value_dim, mha.dropout)
gqa = layers.GroupQueryAttention(head_dim=2, num_query_heads=4, num_key_value_heads=2)
print(gqa(q, v).shape, [tuple(w.shape) for w in gqa.weights])
