import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(17)
i = keras.Input((5,), name="features")
h = layers.Dense(4, activation="relu", name="body_1", kernel_regularizer="l2")(i)
h = layers.BatchNormalization(name="body_norm")(h)
h = layers.Dense(3, name="body_2")(h)
base = keras.Model(i, h, name="base")
base.trainable = False
new = keras.Sequential([base, layers.Dense(1, name="head")])
new.build((None, 5))
new.summary(show_trainable=True, expand_nested=True)
print([v.path for v in new.trainable_variables])
new.compile("sgd", "mse")
x, y = np.random.rand(10, 5), np.random.rand(10, 1)
w = base.get_weights()
new.fit(x, y, epochs=1, verbose=0)
print(all(np.array_equal(a, b) for a, b in zip(w, base.get_weights())))
base.trainable = True
for layer in base.layers[:-1]:
    layer.trainable = False
print(len(new.trainable_variables), [l.trainable for l in base.layers])
new.summary(show_trainable=True)


def widen(layer):
    config = layer.get_config()
    if isinstance(layer, layers.Dense) and layer.name.startswith("body"):
        config["units"] = config["units"] * 2
    return layer.__class__.from_config(config)


wide = keras.models.clone_model(base, clone_function=widen)
print([l.output.shape for l in wide.layers], wide.count_params(), wide.name)
print([l.trainable for l in wide.layers])
t = keras.Input((5,), name="other")
re = keras.models.clone_model(base, input_tensors=t)
print(re.inputs[0] is t, [l.name for l in re.layers])
print(len(base.losses), len(wide.losses), len(new.losses))
