import keras
from keras import layers

q = keras.Input((4, 8))
mha = layers.MultiHeadAttention(num_heads=2, key_dim=4)
print(mha(q, q).shape)
try:
    layers.MultiHeadAttention(num_heads=2)
except TypeError as e:
    print(e)
try:
    layers.MultiHeadAttention(num_heads=0, key_dim=4)
except ValueError as e:
    print(e)
try:
    layers.Attention(score_mode="cosine")
except ValueError as e:
    print(e)
layers.Attention()([q, q, q, q])
