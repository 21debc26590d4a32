# EinsumDense: the equation says which axes meet.
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(14)
x = np.random.rand(2, 3, 4).astype("float32")
cases = [
    ("abc,cd->abd", (None, 5), "d"), ("abc,bd->adc", (6, 4), None), ("...x,xy->...y", 7, "y"),
    ("abc,cde->abde", (None, 2, 3), "de"), ("abc,bcd->ad", 5, "d"),
]
for equation, shape, bias in cases:
    layer = layers.EinsumDense(equation, output_shape=shape, bias_axes=bias)
    y = layer(x)
    bias_shape = None if layer.bias is None else tuple(layer.bias.shape)
    print(f"{equation:15s} {tuple(y.shape)} kernel {tuple(layer.kernel.shape)} bias {bias_shape} {layer.count_params()}")
    print("   ", layer.compute_output_shape((None, 3, 4)), layer.partial_output_shape)
layer = layers.EinsumDense("abc,cd->abd", output_shape=(None, 2), bias_axes="d", activation="relu", name="mix")
y = layer(x)
print(np.allclose(y, np.maximum(np.einsum("abc,cd->abd", x, layer.kernel) + np.array(layer.bias), 0), atol=1e-6))
print(layer.get_config()["equation"], layer.get_config()["output_shape"], layer.get_config()["bias_axes"], layer.activation.__name__)
again = layers.EinsumDense.from_config(layer.get_config())
again.build(x.shape)
again.set_weights(layer.get_weights())
print(np.array_equal(again(x), y))
symbolic = layers.EinsumDense("abc,cd->abd", output_shape=(None, 8))(keras.Input((None, 4)))
print(symbolic)
for wrong in (
    lambda: layers.EinsumDense("abc,cd->abd"), lambda: layers.EinsumDense("abc->abd", output_shape=2)(x),
    lambda: layers.EinsumDense("ab,bc->ac", output_shape=2)(x), lambda: layers.EinsumDense("abc,cd->abe", output_shape=(None, 2))(x),
    lambda: layers.EinsumDense("abc,cd->abd", output_shape=(None, 2), bias_axes="z")(x), lambda: layer(x[..., :3]),
    lambda: layers.EinsumDense("abc,cd->abd", output_shape=(9, 2))(x),
):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, "-", str(e).split("\n")[0])
