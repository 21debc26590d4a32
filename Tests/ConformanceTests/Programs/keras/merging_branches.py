# Every merging layer on the same pair, as layer and as function.
import numpy as np
import keras
from keras import layers

a = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], "float32")
b = np.array([[0.5, 2.0, -1.0], [1.0, 1.0, 1.0]], "float32")
for cls in (layers.Add, layers.Subtract, layers.Multiply, layers.Average, layers.Maximum, layers.Minimum):
    layer = cls()
    print(layer.name, layer([a, b]).tolist(), layer.built)
print(layers.Concatenate()([a, b]).shape, layers.Concatenate(axis=0)([a, b]).shape)
print(layers.Dot(axes=1)([a, b]), layers.Dot(axes=1, normalize=True)([a, b]))
print(layers.add([a, b])[0], layers.concatenate([a, b], axis=1)[1], layers.dot([a, b], axes=1))
wide = layers.Add()([a, np.ones((2, 1), "float32")])
print(wide)
for shapes in ([(None, 3), (None, 3)], [(2, 3, 4), (2, 1, 4)], [(None, 5, 2), (None, 5, 2), (None, 1, 2)]):
    print(shapes, layers.Add().compute_output_shape(shapes), layers.Average().compute_output_shape(shapes))
print(layers.Concatenate(axis=1).compute_output_shape([(None, 3, 4), (None, 5, 4)]))
print(layers.Dot(axes=(2, 2)).compute_output_shape([(None, 3, 4), (None, 5, 4)]))
x, y = keras.Input((4,), name="x"), keras.Input((4,), name="y")
merged = layers.Multiply(name="gate")([x, layers.Dense(4, activation="sigmoid")(y)])
out = layers.Concatenate(name="join")([merged, x, y])
model = keras.Model([x, y], out)
model.summary()
print(model.get_layer("join").get_config())
for call in (lambda: layers.Add()(a), lambda: layers.Add()([a, np.ones((2, 4))]), lambda: layers.Subtract()([a, b, a]),
             lambda: layers.Concatenate()([a, np.ones((3, 3))]), lambda: layers.Dot(axes=1)([a, np.ones((2, 4))]),
             lambda: layers.Add([a, b]), lambda: layers.Concatenate(axis=1)([a])):
    try:
        print(call().shape)
    except Exception as e:
        print(type(e).__name__, "-", e)
