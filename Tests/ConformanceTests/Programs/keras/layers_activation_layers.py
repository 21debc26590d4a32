import numpy as np
import keras
from keras import layers

x = np.array([[-2.0, -0.5, 0.0, 1.5, 8.0]], dtype="float32")
for layer in (layers.ReLU(), layers.ReLU(max_value=6, negative_slope=0.1, threshold=1.0), layers.LeakyReLU(), layers.LeakyReLU(negative_slope=0.05), layers.ELU(alpha=0.5), layers.PReLU(alpha_initializer="ones"), layers.Softmax(), layers.Activation("gelu"), layers.Activation(keras.ops.tanh), layers.Activation(lambda t: t * 2)):
    print(layer.__class__.__name__, np.asarray(layer(x)).round(4), layer.count_params() if layer.built else None)
p = layers.PReLU(shared_axes=[1])
print(p(np.ones((2, 3, 4))).shape, p.alpha.shape)
mask = np.array([[True, True, False, True, False]])
print(np.asarray(layers.Softmax()(x, mask=mask)).round(4), layers.Softmax(axis=0)(x))
print(layers.ReLU().get_config(), layers.LeakyReLU(0.2).negative_slope)
print(keras.activations.get("swish")(x), keras.activations.serialize(keras.activations.relu))
d = layers.Dense(2, activation=layers.LeakyReLU(0.1), kernel_initializer="ones")
print(d(x), d.get_config()["activation"])
for bad in (lambda: layers.ReLU(negative_slope=-1), lambda: layers.LeakyReLU(negative_slope=None), lambda: layers.ReLU(threshold=None), lambda: layers.Activation("nothing")):
    try:
        bad()
    except ValueError as e:
        print("ValueError:", e)
