# Cut the head off, put another one on, start in the middle.
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(13)
inp = keras.Input((6,), name="inp")
a = layers.Dense(5, activation="relu", name="a")(inp)
b = layers.Dense(4, activation="relu", name="b")(a)
c = layers.Dense(3, activation="softmax", name="c")(b)
model = keras.Model(inp, c, name="three")
body = keras.Model(model.input, model.layers[-2].output, name="body")
body.trainable = False
new_head = layers.Dense(1, activation="sigmoid", name="binary")(body.output)
transfer = keras.Model(body.input, new_head, name="transfer")
transfer.summary(show_trainable=True)
mid = keras.Model(model.get_layer("b").input, model.output, name="from_middle")
mid.summary()
x = np.random.rand(2, 6).astype("float32")
step = keras.Model(model.input, model.get_layer("a").output)(x)
print(np.allclose(mid(step), model(x)))
both = keras.Model(model.inputs, [model.get_layer("a").output, model.output])
print([o.shape for o in both(x)], both.output_names)
x2 = keras.Input((6,), name="again")
y2 = model(x2)
wrapped = keras.Model(x2, layers.Lambda(lambda t: t[:, :1], name="first_class")(y2))
wrapped.summary()
print(wrapped.layers[1] is model, model.layers[1]._inbound_nodes[0] is not None)
print(wrapped(x).shape, len(model._inbound_nodes), len(model.get_layer("a")._inbound_nodes))
flat = x2
for layer in model.layers[1:]:
    flat = layer(flat)
print(keras.Model(x2, flat).layers[1].name, len(model.get_layer("a")._inbound_nodes))
