import numpy as np
from keras import layers

q, v = np.ones((2, 3, 4), "float32"), np.ones((2, 5, 4), "float32")
print(layers.Attention()([q, v]).shape)
for make in (
    lambda: layers.Attention()(q),
    lambda: layers.Attention()([q]),
    lambda: layers.Attention()([q, v, v, v]),
    lambda: layers.Attention(score_mode="times")([q, v]),
    lambda: layers.MultiHeadAttention(2, 4)(q),
    lambda: layers.MultiHeadAttention(2, 4)([q, v]),
    lambda: layers.MultiHeadAttention(num_heads=0, key_dim=4),
    lambda: layers.MultiHeadAttention(2)(q, v),
):
    try:
        print("shape", make().shape)
    except Exception as e:
        print(type(e).__name__ + ":", e)
