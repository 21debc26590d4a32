import numpy as np
import keras
from keras import layers

a, b = np.array([[1.0, 2.0, 3.0]]), np.array([[10.0, 20.0, 30.0]])
for L in (layers.Add, layers.Subtract, layers.Multiply, layers.Average, layers.Maximum, layers.Minimum, layers.Concatenate):
    l = L()
    print(f"{L.__name__:12s}", np.asarray(l([a, b])).tolist(), l.compute_output_shape([(None, 3), (None, 3)]), l.name)
print(layers.Concatenate(axis=0)([a, b]), layers.Concatenate(axis=1).get_config()["axis"])
print(layers.Dot(axes=1)([a, b]), layers.Dot(axes=1, normalize=True)([a, b]))
print(layers.add([a, b, a]), layers.concatenate([a, b], axis=-1), layers.dot([a, b], axes=1))
m = np.arange(6.0).reshape(1, 2, 3)
n = np.arange(12.0).reshape(1, 3, 4)
print(np.asarray(layers.Dot(axes=(2, 1))([m, n])))
x, y = keras.Input((4,), name="x"), keras.Input((4,), name="y")
z = layers.Add(name="sum")([layers.Dense(3, name="left")(x), layers.Dense(3, name="right")(y)])
w = layers.Multiply()([z, z])
model = keras.Model([x, y], w)
model.summary()
print(layers.Add()([np.ones((2, 1)), np.ones((2, 3))]).shape)
for f in (lambda: layers.Add()([a]), lambda: layers.Add()(a), lambda: layers.Subtract()([a, b, a]), lambda: layers.Add()([a, np.ones((1, 4))]), lambda: layers.Concatenate()([a, np.ones((2, 3))]), lambda: layers.Concatenate(axis=2)([a, b]), lambda: layers.Concatenate()([a]), lambda: layers.Dot(axes=1)([a]), lambda: layers.Dot(axes=(1, 2))([a, b]), lambda: layers.Dot(axes=1)([m, n]), lambda: layers.Dot(axes=[1, 2, 3]), lambda: layers.Average()([]), lambda: layers.Add()([a, None])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "-", str(e).split("\n")[0], "|", str(e).split("\n")[2] if len(str(e).split("\n")) > 2 else "")
