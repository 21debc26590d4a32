# What the three attention layers give for padded sequences.
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(4)
tokens = np.array([[3, 1, 4, 0, 0], [2, 2, 0, 0, 0]])
embed = layers.Embedding(6, 4, mask_zero=True)
x = embed(tokens)
mask = embed.compute_mask(tokens)
print("mask:", np.array(mask).astype(int).tolist())

plain = layers.Attention()
context, scores = plain([x, x], return_attention_scores=True)
print("dot scores\n", np.round(np.array(scores)[0], 4))
context2 = plain([x, x], mask=[mask, mask])
print("with explicit mask", np.allclose(context, context2))

scaled = layers.Attention(use_scale=True, score_mode="concat")
out, scores = scaled([x, x], return_attention_scores=True, use_causal_mask=True)
print([w.path for w in scaled.weights])
print("concat causal\n", np.round(np.array(scores)[1], 4))

additive = layers.AdditiveAttention()
y = additive([x, x])
print(additive.scale.shape, y.shape, np.round(np.array(y)[0, 0], 5))

mha = layers.MultiHeadAttention(num_heads=2, key_dim=3, dropout=0.1, name="heads")
out, scores = mha(x, x, return_attention_scores=True, use_causal_mask=True)
print(out.shape, scores.shape, mha.count_params())
print("heads causal\n", np.round(np.array(scores)[0, 1], 4))
print("output mask:", out._keras_mask.shape if hasattr(out, "_keras_mask") else None)
for w in mha.weights:
    print(f"  {w.path:35s} {w.shape}")
gqa = layers.GroupQueryAttention(head_dim=2, num_query_heads=4, num_key_value_heads=2)
print(gqa(x, x).shape, gqa.num_repeats, [tuple(w.shape) for w in gqa.weights])
