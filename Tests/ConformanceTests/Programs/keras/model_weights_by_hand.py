import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(11)
inp = keras.Input((3,), name="x")
h = layers.Dense(4, activation="relu", name="h")(inp)
model = keras.Model(inp, layers.Dense(2, name="out")(h), name="net")
for v in model.variables:
    print(f"{v.name:<8}{v.path:<14}{str(tuple(v.shape)):<9}{v.dtype} {v.trainable}")
W = model.get_layer("h").kernel
print(type(W).__name__, W.numpy().shape, W.shape, W.ndim)
W.assign(np.arange(12).reshape(3, 4) / 10)
model.get_layer("h").bias.assign_add(np.ones(4))
print(np.array(W), model.get_layer("h").bias.numpy())
print(model.get_layer("h").get_weights()[1])
w = model.get_weights()
model.set_weights([a * 2 for a in w])
print(np.array_equal(model.get_weights()[0], w[0] * 2))
state = {v.path: np.array(v) for v in model.trainable_variables}
print(list(state))
for bad in ([], w + w, [a.T for a in w]):
    try:
        model.set_weights(bad)
    except ValueError as e:
        print("ValueError:", e)
try:
    model.get_layer("h").kernel = np.zeros((3, 4))
    print(type(model.get_layer("h").kernel).__name__)
except Exception as e:
    print(type(e).__name__, e)
print(model.count_params(), model.get_layer("out").count_params())
print(len(model.weights), len(model.trainable_weights), len(model.non_trainable_weights), len(model.variables))
model.trainable = False
print(len(model.trainable_weights), len(model.non_trainable_weights), model.get_layer("h").trainable)
