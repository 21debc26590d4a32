import numpy as np
import keras
from keras import layers, ops

x = np.array([[[1.0, 1.0], [0.0, 0.0], [2.0, 0.0]], [[0.0, 0.0], [0.0, 0.0], [3.0, 3.0]]], "float32")
m = layers.Masking(mask_value=0.0)
y = m(x)
print(np.asarray(y).tolist())
print(m.compute_mask(x))
print(y._keras_mask)
lstm = layers.LSTM(1, kernel_initializer="ones", recurrent_initializer="zeros", return_sequences=True)
print(np.round(np.asarray(lstm(y))[..., 0], 4))
print(np.round(np.asarray(lstm(x))[..., 0], 4))
td = layers.TimeDistributed(layers.Dense(1, kernel_initializer="ones"))
print(np.asarray(td(y))[..., 0])
pool = layers.GlobalAveragePooling1D()
print(np.asarray(pool(y)), np.asarray(pool(x)))


class Skip(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.supports_masking = True

    def call(self, inputs, mask=None):
        if mask is None:
            return inputs
        return inputs * ops.cast(ops.expand_dims(mask, -1), inputs.dtype)


print(np.asarray(Skip()(y + 1.0)).tolist())
print(np.asarray(Skip()(x + 1.0, mask=np.array([[True, False, True], [False, False, True]]))).tolist())
emb = layers.Embedding(5, 2, mask_zero=True, embeddings_initializer="ones")
ids = keras.Input((None,), dtype="int32")
e = emb(ids)
print(e._keras_mask)
c = layers.Concatenate()([e, e])
print(c._keras_mask is not None, layers.Conv1D(2, 1)(e).shape)
model = keras.Model(ids, layers.LSTM(2, kernel_initializer="ones", recurrent_initializer="ones")(c))
print(np.round(model.predict(np.array([[1, 2, 0], [1, 0, 0], [0, 0, 0]]), verbose=0), 4))
soft = layers.Softmax()
print(np.round(np.asarray(soft(np.array([[1.0, 2.0, 3.0]]), mask=np.array([[True, False, True]]))), 4))
print(layers.Add()([y, y])._keras_mask)
