import keras
from keras import layers, initializers, regularizers, constraints

items = [
    layers.Dense(4, activation="relu", kernel_regularizer="l2", name="d"),
    layers.Conv2D(8, 3, strides=2, padding="same", name="c"),
    layers.LSTM(5, return_sequences=True, name="l"),
    layers.Embedding(10, 3, mask_zero=True, name="e"),
    layers.Concatenate(axis=1, name="k"),
    layers.Bidirectional(layers.GRU(2, name="g"), name="bi"),
    layers.LayerNormalization(epsilon=1e-4, name="n"),
]
for layer in items:
    config = layer.get_config()
    copy = layer.__class__.from_config(config)
    print(copy.name, copy.get_config() == config, sorted(config)[:6])
print(initializers.serialize(initializers.HeNormal(seed=3)))
print(initializers.deserialize({"class_name": "Constant", "config": {"value": 2.0}})((2,)).tolist())
print(regularizers.serialize(regularizers.L1L2(0.1, 0.2)))
print(constraints.serialize(constraints.MaxNorm(2)))
print(keras.losses.serialize(keras.losses.Huber(delta=2.0))["config"])
print(keras.optimizers.serialize(keras.optimizers.SGD(0.1, momentum=0.9))["config"]["momentum"])
o = keras.optimizers.deserialize({"class_name": "Adam", "config": {"learning_rate": 0.5}})
print(type(o).__name__, float(o.learning_rate))
try:
    layers.deserialize({"class_name": "Dense", "config": {"units": 3}})
except TypeError as e:
    print(str(e)[:33])
d = layers.deserialize(layers.serialize(layers.Dense(3, name="made")))
print(d.name, d.units, layers.serialize(d)["class_name"])
print(keras.activations.serialize(keras.activations.tanh), keras.metrics.serialize(keras.metrics.MeanAbsoluteError())["class_name"])
