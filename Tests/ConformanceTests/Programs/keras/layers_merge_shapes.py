import numpy as np
import keras
from keras import layers

a = np.arange(6, dtype="float32").reshape(2, 3)
b = np.ones((2, 3), "float32")
for cls in (layers.Add, layers.Subtract, layers.Multiply, layers.Average, layers.Maximum, layers.Minimum):
    print(cls.__name__, np.asarray(cls()([a, b])).tolist())
print(np.asarray(layers.Concatenate(axis=0)([a, b])).shape, layers.Concatenate().compute_output_shape([(None, 2), (None, 5)]))
print(np.round(np.asarray(layers.Dot(axes=1)([a, b])), 3), np.round(np.asarray(layers.Dot(axes=1, normalize=True)([a, b])), 4))
x, y, z = keras.Input((4, 3)), keras.Input((1, 3)), keras.Input((5, 3))
print(layers.Add()([x, y]).shape, layers.concatenate([x, z], axis=1).shape, layers.dot([x, z], axes=2).shape)
print(layers.add([a, b])[0], layers.maximum([a, b])[0])
for f in (lambda: layers.Add()([x]), lambda: layers.Add()(x), lambda: layers.Subtract()([a, a, a]),
          lambda: layers.Multiply()([x, z]), lambda: layers.Concatenate(axis=-1)([x, z]),
          lambda: layers.Dot(axes=1)([x, z]), lambda: layers.Dot(axes=(1, 2, 3)),
          lambda: layers.Dot(axes="last"), lambda: layers.Concatenate()([a]),
          lambda: layers.Average()([keras.Input((2,)), keras.Input((3,))])):
    try:
        r = f()
        print(r.shape)
    except Exception as e:
        text = str(e).split("\n")
        print(type(e).__name__, text[2] if len(text) > 2 and text[1] == "" else text[0])
