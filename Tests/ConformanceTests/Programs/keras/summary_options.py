import keras
from keras import layers

i = keras.Input((8,), name="features")
inner = keras.Sequential([keras.Input((4,)), layers.Dense(3, name="in_a"), layers.Dense(4, name="in_b")], name="block")
h = layers.Dense(4, activation="relu", name="first")(i)
h = inner(h)
h = inner(h)
m = keras.Model(i, layers.Dense(2, name="last")(h), name="net")
m.summary()
m.summary(expand_nested=True)
m.get_layer("first").trainable = False
m.summary(show_trainable=True, line_length=70)
m.summary(layer_range=["first", "block"])
lines = []
m.summary(print_fn=lines.append, line_length=60, positions=[0.4, 0.6, 0.8, 1.0])
print(len(lines), lines[0].split("\n")[0] if lines else "")
m.compile("adam", "mse")
m.fit(keras.ops.zeros((2, 8)), keras.ops.zeros((2, 2)), verbose=0)
m.summary()
