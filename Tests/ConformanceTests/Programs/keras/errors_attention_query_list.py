import numpy as np
from keras import layers

att = layers.Attention()
q = np.ones((1, 2, 4), dtype="float32")
print(np.asarray(att([q, q])).shape)
mha = layers.MultiHeadAttention(num_heads=2, key_dim=4)
print(mha(q, q).shape)
att(q)
