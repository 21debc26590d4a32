import numpy as np
import keras
from keras import layers

def row(layer, shape):
    y = layer(keras.Input(shape))
    print(f"{layer.__class__.__name__:<18}{str(shape):<16}{str(y.shape):<26}{layer.count_params()}")

row(layers.Conv1D(4, 3, padding="causal", dilation_rate=2), (10, 2))
row(layers.Conv2D(4, (3, 5), strides=(2, 1), padding="same"), (9, 9, 3))
row(layers.Conv2D(6, 3, groups=3), (8, 8, 3))
row(layers.Conv3D(2, 2), (4, 5, 6, 1))
row(layers.Conv1DTranspose(3, 4, strides=2), (5, 2))
row(layers.Conv2DTranspose(3, 3, strides=2, padding="same"), (5, 5, 2))
row(layers.Conv2DTranspose(3, 3, strides=2, padding="same", output_padding=0), (5, 5, 2))
row(layers.DepthwiseConv2D(3, depth_multiplier=2), (6, 6, 4))
row(layers.SeparableConv2D(8, 3, use_bias=False), (6, 6, 4))
row(layers.MaxPooling2D(3, strides=2, padding="same"), (7, 7, 2))
row(layers.AveragePooling1D(2), (7, 2))
row(layers.GlobalMaxPooling2D(keepdims=True), (7, 7, 2))
row(layers.AdaptiveAveragePooling2D((2, 3)), (7, 7, 2))
row(layers.UpSampling2D((2, 3), interpolation="bilinear"), (2, 2, 1))
row(layers.ZeroPadding2D(((1, 0), (2, 1))), (3, 3, 1))
row(layers.Cropping2D(((1, 0), (1, 1))), (5, 5, 1))
x = np.arange(5, dtype="float32").reshape(1, 5, 1)
conv = layers.Conv1D(1, 2, padding="causal", kernel_initializer="ones", use_bias=False)
print(np.asarray(conv(x)).ravel())
t = layers.Conv1DTranspose(1, 3, strides=2, kernel_initializer="ones", use_bias=False)
print(np.asarray(t(x)).ravel())
print(conv.get_config()["dilation_rate"], conv.kernel.shape, conv.compute_output_shape((None, 9, 1)))
for build in (lambda: layers.Conv2D(5, 3, groups=2), lambda: layers.Conv2D(2, (1, 2, 3)),
lambda: layers.Conv2D(0, 3),
              lambda: layers.Conv2D(2, 3, strides=2, dilation_rate=2)):
    try:
        build()
    except ValueError as e:
        print(e)
