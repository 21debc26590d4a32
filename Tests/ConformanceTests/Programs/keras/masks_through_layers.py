import numpy as np
import keras
from keras import layers, ops
ids = np.array([[1, 2, 0], [3, 0, 0]])
keras.utils.set_random_seed(2)
e = layers.Embedding(5, 4, mask_zero=True)
x = e(ids)
print(x._keras_mask, e.compute_mask(ids))
for layer in (layers.Dense(2), layers.Activation("relu"), layers.Dropout(0.1), layers.LayerNormalization(), layers.BatchNormalization(), layers.Conv1D(2, 1), layers.Flatten(),
              layers.SimpleRNN(2, return_sequences=True), layers.GRU(2), layers.Identity(), layers.GaussianNoise(0.1), layers.ReLU(), layers.UnitNormalization(), layers.RMSNormalization(),
              layers.Reshape((12,)), layers.Permute((2, 1)), layers.MaxPooling1D(), layers.Masking(), layers.TimeDistributed(layers.Dense(1)), layers.SpatialDropout1D(0.2), layers.LeakyReLU(), layers.ELU(), layers.PReLU(), layers.AlphaDropout(0.1), layers.EinsumDense("abc,cd->abd", output_shape=(None, 2)), layers.ZeroPadding1D(1), layers.RepeatVector(2) if False else layers.Cropping1D(1), layers.Bidirectional(layers.GRU(2, return_sequences=True)), layers.ActivityRegularization(0.1)):
    y = layer(e(ids))
    m = getattr(y, "_keras_mask", None)
    print(layer.name, y.shape, None if m is None else np.array(m).tolist(), layer.supports_masking)
a, b = e(ids), e(np.array([[1, 1, 1], [1, 1, 0]]))
for merge in (layers.Add(), layers.Concatenate(), layers.Concatenate(axis=1), layers.Multiply(), layers.Average(), layers.Maximum(), layers.Dot(axes=2), layers.Subtract()):
    y = merge([a, b]); m = getattr(y, "_keras_mask", None)
    print(merge.name, y.shape, None if m is None else np.array(m).tolist())
mha = layers.MultiHeadAttention(1, 2); y = mha(e(ids), e(ids)); print(y._keras_mask, np.round(y[1], 4))
at = layers.Attention(); y = at([e(ids), b]); print(y._keras_mask, np.round(y[1], 4))
class Plain(layers.Layer):
    def call(self, x): return x * 2
class Takes(layers.Layer):
    def call(self, x, mask=None):
        return x * ops.expand_dims(ops.cast(mask, "float32"), -1) if mask is not None else x
class Makes(layers.Layer):
    def call(self, x): return x
    def compute_mask(self, x, mask=None): return ops.any(ops.not_equal(x, 0), axis=-1)
class Passes(layers.Layer):
    def __init__(self): super().__init__(); self.supports_masking = True
    def call(self, x): return x + 1
for layer in (Plain(), Takes(), Makes(), Passes()):
    y = layer(e(ids)); m = getattr(y, "_keras_mask", None)
    print(layer.name, layer.supports_masking, None if m is None else np.array(m).tolist(), np.round(y[1, :, 0], 3))
mk = layers.Masking(-1.0); z = mk(np.array([[[1., -1.], [-1., -1.]]])); print(np.array(z), z._keras_mask)
i = keras.Input((None,)); h = layers.Embedding(5, 3, mask_zero=True)(i); print(h._keras_mask.shape); h = layers.LSTM(2, return_sequences=True)(h); print(h._keras_mask is not None)
o = layers.Dense(1)(layers.GlobalAveragePooling1D()(h)); m = keras.Model(i, o); m.compile("sgd", "mse"); print(round(float(m.fit(ids, np.ones((2, 1)), verbose=0, epochs=2).history["loss"][-1]), 5))
y = layers.LSTM(2)(np.ones((1, 3, 2)), mask=np.array([[True, False, False]])); print(np.round(y, 4))
