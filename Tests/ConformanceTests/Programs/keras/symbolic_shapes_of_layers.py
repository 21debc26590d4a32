# What a layer says of symbolic tensors: shapes, dtypes, names.
import keras
from keras import layers, ops

image = keras.Input((28, 28, 1), name="image")
x = layers.Conv2D(8, 3, activation="relu")(image)
print(x)
x = layers.MaxPooling2D()(x)
print(x.shape, x.dtype, x.name)
x = layers.Flatten()(x)
print(x.shape, layers.Dropout(0.5)(x).shape)
text = keras.Input((None,), dtype="int32")
h = layers.Embedding(100, 16, mask_zero=True)(text)
print(h, h._keras_mask if hasattr(h, "_keras_mask") else None)
for layer in (layers.LSTM(4), layers.GRU(4, return_sequences=True), layers.LSTM(4, return_state=True), layers.Bidirectional(layers.LSTM(4)),
              layers.GlobalAveragePooling1D(), layers.Conv1D(3, 5), layers.TimeDistributed(layers.Dense(2)), layers.MultiHeadAttention(2, 3)):
    out = layer(h, h) if isinstance(layer, layers.MultiHeadAttention) else layer(h)
    print(layer.name, [tuple(o.shape) for o in out] if isinstance(out, (list, tuple)) else tuple(out.shape))
flexible = keras.Input((None, None, 3))
for layer in (layers.Conv2D(4, 3, strides=2, padding="same"), layers.GlobalMaxPooling2D(), layers.UpSampling2D(2), layers.ZeroPadding2D(1),
              layers.Conv2DTranspose(2, 2, strides=2), layers.AveragePooling2D(2), layers.BatchNormalization(), layers.Reshape((-1, 3))):
    print(layer.name, layer(flexible).shape)
fixed = keras.Input(batch_shape=(4, 10))
print(layers.Dense(3)(fixed).shape, layers.Reshape((5, 2))(fixed).shape, (fixed + 1).shape, ops.sum(fixed, axis=1).shape)
print(layers.Dense(5).compute_output_spec(fixed))
ints = keras.Input((3,), dtype="int64")
print(ints.dtype, layers.Dense(2)(ints).dtype, layers.Lambda(lambda t: t * 2)(ints).dtype)


class Split(layers.Layer):
    def call(self, inputs):
        return inputs[:, :2], inputs[:, 2:]


left, right = Split()(fixed)
print(left.shape, right.shape)
print(fixed.name, image.name, keras.Input((2,)).name)
