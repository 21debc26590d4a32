import keras
from keras import layers

base = keras.Sequential([keras.Input((4,)), layers.Dense(3, name="features"), layers.Dense(2)], name="base")
outer_input = keras.Input((4,), name="outer")
outer = keras.Model(outer_input, layers.Dense(1)(base(outer_input)))
print([layer.name for layer in outer.layers])
features = outer.get_layer("base").get_layer("features").output
keras.Model(outer.input, features)
