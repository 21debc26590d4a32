import numpy as np
import keras
from keras import layers

a = np.array([[1.0, 2.0, 3.0]])
b = np.array([[4.0, 0.0, -1.0]])
for cls in (layers.Add, layers.Subtract, layers.Multiply, layers.Average, layers.Maximum, layers.Minimum, layers.Concatenate):
    print(cls.__name__, np.asarray(cls()([a, b])))
print(np.asarray(layers.Dot(axes=1)([a, b])), np.asarray(layers.Dot(axes=1, normalize=True)([a, b])).round(4))
print(layers.add([a, b, a]), layers.concatenate([a, b], axis=0).shape)
i, j = keras.Input((3,), name="left"), keras.Input((3,), name="right")
merged = layers.Concatenate(name="both")([layers.Add()([i, j]), layers.Multiply()([i, j])])
m = keras.Model([i, j], layers.Dense(1, kernel_initializer="ones")(merged))
m.summary()
print(m.predict([a, b], verbose=0), m.predict({"left": a, "right": b}, verbose=0))
print(layers.Add().compute_output_shape([(None, 3), (None, 1)]))
print(np.asarray(layers.Add()([np.ones((2, 1)), np.ones((2, 3))])))
for call in (lambda: layers.Add()([a]), lambda: layers.Add()(a), lambda: layers.Subtract()([a, b, a]), lambda: layers.Concatenate()([a, np.ones((2, 3))]), lambda: layers.Dot(axes=1)([a, np.ones((1, 4))])):
    try:
        call()
    except ValueError as e:
        print("ValueError:", e)
