# Sizes and weights of every convolution on one small image.
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(5)
image = np.linspace(0, 1, 2 * 9 * 8 * 3, dtype="float32").reshape(2, 9, 8, 3)
makers = [
    layers.Conv2D(4, 3), layers.Conv2D(4, (3, 2), strides=2), layers.Conv2D(4, 3, padding="same", strides=3),
    layers.Conv2D(6, 3, groups=3), layers.Conv2D(4, 3, dilation_rate=2, activation="relu"), layers.Conv2DTranspose(2, 3, strides=2),
    layers.Conv2DTranspose(2, 3, strides=2, padding="same"), layers.Conv2DTranspose(2, 3, strides=2, padding="same", output_padding=1),
    layers.DepthwiseConv2D(3, depth_multiplier=2), layers.SeparableConv2D(5, 3, depth_multiplier=2, padding="same"),
]
for layer in makers:
    shape = layer.compute_output_shape(image.shape)
    y = layer(image)
    print(f"{layer.name:20s} {tuple(y.shape)} {tuple(shape) == tuple(y.shape)} {[tuple(w.shape) for w in layer.weights]} {float(np.sum(np.array(y))):.3f}")
series = np.sin(np.arange(20.0)).astype("float32").reshape(1, 10, 2)
for layer in (layers.Conv1D(3, 4, padding="causal"), layers.Conv1D(3, 4, dilation_rate=3), layers.Conv1DTranspose(3, 4, strides=2),
              layers.SeparableConv1D(3, 4), layers.DepthwiseConv1D(4, strides=2), layers.Conv1D(2, 3, data_format="channels_first")):
    data = series.transpose(0, 2, 1) if layer.data_format == "channels_first" else series
    y = layer(data)
    print(f"{layer.name:20s} {tuple(y.shape)} {layer.count_params()} {np.round(np.array(y).ravel()[:2], 4).tolist()}")
volume = layers.Conv3D(2, 2)(np.ones((1, 4, 4, 4, 1), "float32"))
print(volume.shape, layers.Conv3DTranspose(1, 2)(volume).shape)
pools = [layers.MaxPooling2D(), layers.MaxPooling2D(3, strides=2, padding="same"), layers.AveragePooling2D((2, 4)), layers.GlobalMaxPooling2D(),
         layers.GlobalAveragePooling2D(keepdims=True), layers.AdaptiveAveragePooling2D((3, 2)), layers.AdaptiveMaxPooling2D(4)]
for layer in pools:
    print(layer.name, tuple(layer(image).shape), layer.compute_output_shape((None, 9, 8, 3)))
print(layers.AdaptiveMaxPooling1D(3)(series)[0, :, 0], layers.AveragePooling1D(4, padding="same")(series)[0, :, 1])
for call in (lambda: layers.Conv2D(4, 12)(image), lambda: layers.Conv2D(4, 3)(image[0]), lambda: layers.MaxPooling2D(12)(image),
             lambda: layers.Conv2D(4, 3, groups=2)(image), lambda: makers[0](image[..., :2]), lambda: layers.MaxPooling2D(12)(keras.Input((9, 8, 3)))):
    try:
        print(call().shape)
    except Exception as e:
        print(type(e).__name__, "-", e)
