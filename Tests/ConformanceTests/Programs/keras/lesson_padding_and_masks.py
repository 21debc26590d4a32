# sentences of different length: padding, masks and what they change
import numpy as np
import keras
from keras import layers

sentences = [[4, 2, 7], [5], [1, 2, 3, 4, 5, 6], [8, 8]]
post = keras.utils.pad_sequences(sentences, padding="post", maxlen=5)
pre = keras.utils.pad_sequences(sentences, maxlen=5, truncating="post")
print(post)
print(pre)
embedding = layers.Embedding(10, 3, mask_zero=True)
out = embedding(post)
print(np.array(embedding.compute_mask(post)).astype(int))
print(out.shape, hasattr(out, "_keras_mask"))
keras.utils.set_random_seed(1)
m = keras.Sequential([keras.Input((None,), dtype="int32"), layers.Embedding(10, 3, mask_zero=True), layers.LSTM(4), layers.Dense(1)])
a = m.predict(post, verbose=0)
longer = keras.utils.pad_sequences(sentences, padding="post", maxlen=6)
b = m.predict(longer, verbose=0)
print("more padding changes nothing:", np.allclose(a[[0, 1, 3]], b[[0, 1, 3]], atol=1e-6))
keras.utils.set_random_seed(1)
n = keras.Sequential([keras.Input((None,), dtype="int32"), layers.Embedding(10, 3), layers.LSTM(4), layers.Dense(1)])
print("without a mask it does:", not np.allclose(n.predict(post, verbose=0), n.predict(longer, verbose=0)))
pool = layers.GlobalAveragePooling1D()
x = np.arange(12, dtype="float32").reshape(2, 3, 2)
mask = np.array([[True, True, False], [True, False, False]])
print(np.array(pool(x, mask=mask)), np.array(pool(x)))
masking = layers.Masking(mask_value=-1.0)
y = np.array([[[1.0, 2.0], [-1.0, -1.0], [3.0, -1.0]]], dtype="float32")
z = masking(y)
print(np.array(z), np.array(masking.compute_mask(y)))
bi = layers.Bidirectional(layers.GRU(2, return_sequences=True))
print(bi(z).shape, [w.path.split("/")[-3:] for w in bi.weights][:2])
