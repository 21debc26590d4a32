import numpy as np
import keras
from keras import layers
from keras.utils import pad_sequences

texts = [[4, 2, 7], [1, 3], [5, 5, 5, 5, 2], [6]]
x = pad_sequences(texts, maxlen=6, padding="post")
print(x)
keras.utils.set_random_seed(23)
inp = keras.Input((None,), dtype="int32", name="tokens")
e = layers.Embedding(8, 4, mask_zero=True)(inp)
a = layers.LSTM(5, return_sequences=True)(e)
b = layers.GlobalAveragePooling1D()(a)
out = layers.Dense(1, activation="sigmoid")(b)
m = keras.Model(inp, out)
p = m.predict(x, verbose=0).ravel()
q = m.predict(pad_sequences(texts, maxlen=9, padding="post"), verbose=0).ravel()
print(np.round(p, 4), np.allclose(p, q, atol=1e-6))
y = np.array([0, 1, 0, 1])
m.compile("adam", "binary_crossentropy", metrics=["accuracy"])
h = m.fit(x, y, epochs=3, verbose=2)
print(e._keras_mask.shape, a._keras_mask is e._keras_mask)
print(layers.Embedding(8, 4, mask_zero=True).compute_mask(x)[1])
