import numpy as np
import keras
from keras import layers
keras.utils.set_random_seed(6)
x1 = np.random.rand(1, 9, 4).astype("float32"); x2 = np.random.rand(1, 6, 7, 4).astype("float32"); x3 = np.random.rand(1, 4, 5, 4, 2).astype("float32")
def show(layer, x):
    y = layer(x); y = np.array(y)
    print(layer.name, y.shape, tuple(layer.compute_output_shape(x.shape)) == y.shape, np.round(y.sum(), 3), np.round(y.ravel()[:3], 4))
for p in ("valid", "same", "causal"):
    for kw in (dict(), dict(strides=2), dict(dilation_rate=2), dict(groups=2), dict(use_bias=False, activation="tanh")):
        show(layers.Conv1D(4, 3, padding=p, bias_initializer="ones" if kw.get("use_bias", True) else "zeros", **kw), x1)
for p in ("valid", "same"):
    for kw in (dict(), dict(strides=(2, 1)), dict(dilation_rate=(1, 2)), dict(groups=4)):
        show(layers.Conv2D(8, (3, 2), padding=p, **kw), x2)
    show(layers.Conv3D(2, 2, padding=p), x3); show(layers.Conv3D(2, (2, 3, 1), padding=p, strides=2), x3)
    for kw in (dict(), dict(strides=2), dict(depth_multiplier=2)):
        show(layers.DepthwiseConv1D(3, padding=p, **kw), x1); show(layers.DepthwiseConv2D(3, padding=p, **kw), x2)
        show(layers.SeparableConv1D(3, 3, padding=p, **kw), x1); show(layers.SeparableConv2D(3, 3, padding=p, **kw), x2)
    show(layers.DepthwiseConv2D(2, padding=p, dilation_rate=2), x2); show(layers.SeparableConv2D(2, 2, padding=p, dilation_rate=2), x2)
    for kw in (dict(), dict(strides=2), dict(strides=3), dict(strides=2, output_padding=1), dict(dilation_rate=2)):
        show(layers.Conv1DTranspose(2, 3, padding=p, **kw), x1); show(layers.Conv2DTranspose(2, 4, padding=p, **kw), x2)
    show(layers.Conv3DTranspose(2, 2, padding=p, strides=2), x3)
    show(layers.Conv2DTranspose(2, (2, 3), padding=p, strides=(3, 1)), x2)
for l in (layers.Conv1D(2, 3, data_format="channels_first"), layers.DepthwiseConv1D(3, data_format="channels_first"), layers.SeparableConv1D(2, 3, data_format="channels_first"), layers.Conv1DTranspose(2, 3, data_format="channels_first"), layers.MaxPooling1D(2, data_format="channels_first"), layers.AveragePooling1D(2, data_format="channels_first"), layers.GlobalMaxPooling1D(data_format="channels_first"), layers.ZeroPadding1D(1, data_format="channels_first"), layers.SpatialDropout1D(.5)): show(l, x1)
for l in (layers.Conv2D(2, 3, data_format="channels_first", activation="softmax"), layers.DepthwiseConv2D(3, data_format="channels_first"), layers.SeparableConv2D(2, 3, data_format="channels_first"), layers.Conv2DTranspose(2, 3, data_format="channels_first"), layers.MaxPooling2D(2, data_format="channels_first"), layers.AveragePooling2D(2, padding="same", data_format="channels_first"), layers.GlobalAveragePooling2D(data_format="channels_first"), layers.UpSampling2D(2, data_format="channels_first"), layers.ZeroPadding2D(1, data_format="channels_first"), layers.Cropping2D(1, data_format="channels_first"), layers.BatchNormalization(axis=1), layers.SpatialDropout2D(.5, data_format="channels_first")): show(l, x2)
print(layers.SpatialDropout2D(.5, data_format="channels_first", seed=1)(np.ones((1, 3, 1, 2)), training=True)[0, :, 0])
