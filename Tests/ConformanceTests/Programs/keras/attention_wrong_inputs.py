# What the attention layers say when they are called the wrong way.
import numpy as np
import keras
from keras import layers

q = np.ones((1, 2, 3), "float32")
v = np.ones((1, 4, 3), "float32")


def attempt(call):
    try:
        print("shape", tuple(call().shape))
    except Exception as e:
        print(type(e).__name__, "-", e)


attempt(lambda: layers.Attention()(q))
attempt(lambda: layers.Attention()([q]))
attempt(lambda: layers.Attention()([q, v], mask=np.ones((1, 2), bool)))
attempt(lambda: layers.Attention()([q, v], mask=[None, np.ones((1, 4), bool)]))
attempt(lambda: layers.Attention()([q, np.ones((1, 4, 5), "float32")]))
attempt(lambda: layers.AdditiveAttention()([q, np.ones((1, 4, 5), "float32")]))
attempt(lambda: layers.MultiHeadAttention(2, 3)(q))
attempt(lambda: layers.MultiHeadAttention(2, 3)(q, v, np.ones((1, 5, 3), "float32")))
attempt(lambda: layers.MultiHeadAttention(2, 3)(q, v, attention_mask=np.ones((1, 2, 4), bool)))
attempt(lambda: layers.MultiHeadAttention(2, 3, output_shape=5)(q, v))
attempt(lambda: layers.MultiHeadAttention(2, 3, attention_axes=(4,))(q, v))
attempt(lambda: layers.MultiHeadAttention("2", 3))
attempt(lambda: layers.MultiHeadAttention(2, 3, dropout=0.1, flash_attention=True))
attempt(lambda: layers.GroupQueryAttention(3, 5, 2))
attempt(lambda: layers.Attention(dropout="no"))
attempt(lambda: layers.Attention(score_mode="luong"))
