import numpy as np
from keras import layers

x = np.arange(1, 10, dtype="float32").reshape(1, 3, 3, 1)
print(np.asarray(layers.UpSampling2D(2)(x))[0, :, :, 0])
print(np.asarray(layers.UpSampling2D((1, 2), interpolation="bilinear")(x))[0, :, :, 0])
print(np.asarray(layers.ZeroPadding2D(((1, 0), (0, 2)))(x))[0, :, :, 0])
print(np.asarray(layers.Cropping2D(1)(x))[0, :, :, 0])
print(np.asarray(layers.MaxPooling2D(2, strides=1)(x))[0, :, :, 0])
print(np.asarray(layers.AveragePooling2D(2, strides=1, padding="same")(x))[0, :, :, 0])
print(np.asarray(layers.GlobalMaxPooling2D()(x)), np.asarray(layers.GlobalAveragePooling2D(keepdims=True)(x)).shape)
print(np.asarray(layers.Permute((2, 1, 3))(x))[0, :, :, 0])
print(np.asarray(layers.Reshape((9,))(x)), layers.Reshape((-1, 3)).compute_output_shape((None, 3, 3, 1)))
print(layers.Flatten()(x).shape, layers.RepeatVector(2)(np.ones((1, 3))).shape)
print(np.asarray(layers.AdaptiveAveragePooling2D(2)(x))[0, :, :, 0])
print(np.asarray(layers.Conv2DTranspose(1, 3, strides=2, padding="same", kernel_initializer="ones")(x))[0, :, :, 0])
for make in (
    lambda: layers.Cropping2D(2)(x),
    lambda: layers.Reshape((4, 2))(x),
    lambda: layers.Permute((1, 3))(x),
    lambda: layers.Permute((0, 1, 2)),
    lambda: layers.UpSampling2D(interpolation="linear"),
    lambda: layers.ZeroPadding2D((1, 2, 3)),
    lambda: layers.ZeroPadding2D(-1),
    lambda: layers.MaxPooling2D(0),
    lambda: layers.MaxPooling2D(2, padding="full"),
    lambda: layers.MaxPooling2D(5)(x),
    lambda: layers.RepeatVector(2.5),
    lambda: layers.RepeatVector(2)(x),
    lambda: layers.GlobalMaxPooling2D(data_format="first"),
    lambda: layers.AveragePooling1D(2)(x),
    lambda: layers.Cropping1D((1, 2, 3)),
):
    try:
        print("ok", make())
    except Exception as e:
        print(type(e).__name__, "-", e)
