import numpy as np
import keras
from keras import activations, layers

x = np.linspace(-2, 2, 5).astype("float32")
for name in ["relu", "tanh", "sigmoid", "softplus", "elu", "selu", "gelu", "swish", "hard_sigmoid", "leaky_relu", "mish", "exponential", "linear"]:
    a = np.array(activations.get(name)(x)).round(5)
    b = np.array(layers.Activation(name)(x)).round(5)
    print(name, a.tolist(), bool((a == b).all()))
print(layers.LeakyReLU(negative_slope=0.3)(x), layers.ReLU(max_value=1.0, threshold=0.5)(x), layers.ELU(alpha=0.5)(x))
print(np.array(layers.Softmax()(x[None])).round(4), np.array(layers.PReLU()(x[None])).round(4))
print(activations.get("silu") is activations.get("swish"), activations.get(activations.tanh) is activations.tanh)
print(layers.Activation("relu").get_config()["activation"], layers.Dense(2, activation=lambda t: t * 2).get_config()["activation"].__class__.__name__ if False else "-")
d = layers.Dense(2, activation=activations.gelu)
print(d.activation.__name__, d.get_config()["activation"])


@keras.saving.register_keras_serializable(package="lesson")
def bent(t):
    return t + 0.1 * t ** 2


layer = layers.Activation(bent)
print(layer(x), layer.get_config()["activation"])
model = keras.Sequential([keras.Input((3,)), layers.Dense(4, activation="tanh"), layers.Dense(2, activation=bent), layers.Softmax()])
print([getattr(l, "activation", None).__name__ if getattr(l, "activation", None) else None for l in model.layers])
for bad in ["reluu", 3, ["relu"]]:
    try:
        layers.Dense(2, activation=bad)
    except Exception as e:
        print(type(e).__name__, str(e).split("\n")[0])
print(activations.serialize(activations.softmax), activations.deserialize("relu")(x))
print(np.array(activations.softmax(np.ones((2, 2)), axis=0)), activations.relu(-3.0), activations.sigmoid(0.0))
