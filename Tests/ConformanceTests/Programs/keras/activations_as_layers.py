# Activation layers, their options and their shapes.
import numpy as np
import keras
from keras import layers

x = np.array([[-3.0, -1.0, -0.2, 0.0, 0.4, 2.0, 7.0]], "float32")
for layer in (layers.ReLU(), layers.ReLU(max_value=3.0), layers.ReLU(negative_slope=0.1, threshold=0.3), layers.LeakyReLU(), layers.LeakyReLU(negative_slope=0.05),
              layers.LeakyReLU(alpha=0.2), layers.ELU(), layers.ELU(alpha=0.5), layers.Softmax(), layers.Activation("gelu"), layers.Activation("hard_sigmoid"),
              layers.Activation(lambda t: t * t)):
    print(layer.name, np.round(np.array(layer(x))[0], 4).tolist())
p = layers.PReLU(alpha_initializer=keras.initializers.Constant(0.3))
print(np.round(np.array(p(x))[0], 3).tolist(), p.alpha.shape, p.count_params(), p.built)
shared = layers.PReLU(shared_axes=[1, 2])
shared.build((None, 4, 4, 3))
print(shared.alpha.shape, shared.input_spec)
print(layers.Softmax(axis=(1, 2))(np.zeros((1, 2, 2), "float32")).tolist())
print(layers.LeakyReLU(alpha=0.2).get_config()["negative_slope"], layers.ReLU(6).get_config())
print([layer.supports_masking for layer in (layers.ReLU(), layers.PReLU(), layers.Softmax())])
for wrong in (lambda: layers.ReLU(max_value=-2), lambda: layers.ReLU(negative_slope=None), lambda: layers.LeakyReLU(None), lambda: layers.Activation("swoosh"), lambda: layers.Activation(), lambda: p(x[:, :3])):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, "-", e)
