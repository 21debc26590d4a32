# Sentences of different lengths: padding, masks that travel, and what they change.
import numpy as np
import keras
from keras import layers, ops

keras.utils.set_random_seed(2)
raw = [[711, 632, 71], [73, 8, 35, 55, 27, 74, 3215, 927], [83, 91, 1, 645, 1253, 927]]
padded = keras.utils.pad_sequences([[v % 50 for v in s] for s in raw], padding="post")
print(padded)
embedding = layers.Embedding(input_dim=50, output_dim=4, mask_zero=True)
out = embedding(padded)
print(out._keras_mask)
masking = layers.Masking()
unmasked = ops.cast(ops.tile(ops.expand_dims(padded, axis=-1), [1, 1, 3]), "float32")
print(np.array(masking(unmasked)._keras_mask).sum(axis=1))


class TemporalSplit(layers.Layer):
    def call(self, inputs):
        return ops.split(inputs, 2, axis=1)

    def compute_mask(self, inputs, mask=None):
        if mask is None:
            return None
        return ops.split(mask, 2, axis=1)


first_half, second_half = TemporalSplit()(out)
print(first_half._keras_mask.shape, np.array(second_half._keras_mask))


class CustomEmbedding(layers.Layer):
    def __init__(self, input_dim, output_dim, mask_zero=False, **kwargs):
        super().__init__(**kwargs)
        self.input_dim, self.output_dim, self.mask_zero = input_dim, output_dim, mask_zero

    def build(self, input_shape):
        self.embeddings = self.add_weight(shape=(self.input_dim, self.output_dim), initializer="random_normal", dtype="float32")

    def call(self, inputs):
        inputs = ops.cast(inputs, "int32")
        return ops.take(self.embeddings, inputs, axis=0)

    def compute_mask(self, inputs, mask=None):
        if not self.mask_zero:
            return None
        return ops.not_equal(inputs, 0)


layer = CustomEmbedding(10, 32, mask_zero=True)
x = np.random.random((3, 10)) * 9
y = layer(x)
print(np.array(layer.compute_mask(x)).shape, y.shape)


class TemporalSoftmax(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.supports_masking = True

    def call(self, inputs, mask=None):
        assert mask is not None
        broadcast_mask = ops.expand_dims(ops.cast(mask, "float32"), -1)
        inputs_exp = ops.exp(inputs) * broadcast_mask
        inputs_sum = ops.sum(inputs_exp * broadcast_mask, axis=-1, keepdims=True)
        return inputs_exp / (inputs_sum + 1e-7)


inputs = keras.Input(shape=(None,), dtype="int32")
h = layers.Embedding(input_dim=50, output_dim=4, mask_zero=True)(inputs)
h = layers.Dense(1)(h)
outputs = TemporalSoftmax()(h)
model = keras.Model(inputs, outputs)
print(np.round(model.predict(padded, verbose=0)[:, :, 0], 3))
lstm = layers.LSTM(3)
print(np.round(np.array(lstm(out)), 4))
print(np.round(np.array(lstm(out, mask=np.ones((3, 8), dtype=bool))), 4)[0])
