# Where a mask goes, layer by layer.
import numpy as np
import keras
from keras import layers

tokens = np.array([[5, 3, 0, 0], [1, 0, 0, 0]])
keras.utils.set_random_seed(11)
embedding = layers.Embedding(8, 3, mask_zero=True)
x = embedding(tokens)
print(np.array(x._keras_mask).astype(int).tolist())
dense = layers.Dense(2)(x)
print(np.array(dense._keras_mask).astype(int).tolist())
print(np.array(layers.Dropout(0.5)(dense)._keras_mask).shape)
summed = layers.GlobalAveragePooling1D()(x)
print(np.round(np.array(summed), 5), getattr(summed, "_keras_mask", None))
series = np.array([[[1.0, 2.0], [0.0, 0.0], [3.0, 0.0]]], "float32")
masking = layers.Masking(mask_value=0.0)
m = masking(series)
print(masking.compute_mask(series), m._keras_mask, masking.supports_masking)
print(layers.LSTM(2)(m).shape, layers.GRU(2, return_sequences=True)(m)._keras_mask)
td = layers.TimeDistributed(layers.Dense(1, use_bias=False, kernel_initializer="ones"))(m)
print(td.tolist(), td._keras_mask)
joined = layers.Concatenate(axis=-1)([x, x])
print(np.array(joined._keras_mask).astype(int).tolist())
added = layers.Add()([x, layers.Dense(3)(x)])
print(np.array(added._keras_mask).astype(int).tolist())


class Tail(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.supports_masking = True

    def call(self, inputs, mask=None):
        print("  mask in call:", None if mask is None else np.array(mask).astype(int).tolist())
        return inputs[:, 1:]

    def compute_mask(self, inputs, mask=None):
        return None if mask is None else mask[:, 1:]


tail = Tail()(x)
print(tail.shape, np.array(tail._keras_mask).astype(int).tolist())
print(Tail()(np.ones((1, 2, 3), "float32")).shape)
inputs = keras.Input((None,), dtype="int32")
h = layers.Embedding(8, 4, mask_zero=True)(inputs)
h = layers.Bidirectional(layers.LSTM(3))(h)
model = keras.Model(inputs, layers.Dense(1)(h))
print(np.allclose(model(tokens), model(tokens[:, :2]), atol=1e-6), model.predict(tokens, verbose=0).shape)
print(layers.Softmax()(np.ones((2, 3), "float32"), mask=np.array([[True, True, False], [False, True, False]])))
