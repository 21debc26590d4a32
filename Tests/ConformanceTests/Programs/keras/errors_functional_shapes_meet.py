import keras
from keras import layers

image = keras.Input((8, 8, 3), name="image")
x = layers.Conv2D(4, 3, padding="same", name="conv_a")(image)
y = layers.Conv2D(4, 3, strides=2, padding="same", name="conv_b")(image)
print(x.shape, y.shape)
up = layers.UpSampling2D(2)(y)
print(layers.Concatenate()([x, up]).shape)
print(layers.Add()([x, up]).shape)
for f in (lambda: layers.Concatenate()([x, y]), lambda: layers.Add()([x, y]), lambda: layers.Dense(3)(layers.Flatten()(image)).shape, lambda: layers.Conv2D(4, 3)(layers.Flatten()(x)), lambda: layers.LSTM(4)(image), lambda: layers.MaxPooling2D(16)(x), lambda: layers.Reshape((7, 7, 3))(image), lambda: layers.Conv2D(4, 9)(image), lambda: layers.Conv2DTranspose(2, 2, strides=2)(y).shape, lambda: layers.GlobalAveragePooling2D()(x).shape, lambda: layers.GlobalAveragePooling1D()(x), lambda: layers.Cropping2D(5)(image), lambda: layers.BatchNormalization(axis=5)(image), lambda: layers.Permute((3, 1))(image), lambda: layers.Embedding(4, 2)(image).shape, lambda: layers.SeparableConv2D(3, 3, strides=(1, 2))(image)):
    try:
        print("ok", f())
    except Exception as e:
        print(type(e).__name__, "-", e)
layers.Dense(4)(keras.Input(()))
