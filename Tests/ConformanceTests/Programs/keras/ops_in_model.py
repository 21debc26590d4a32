# Operations between layers become part of the model.
import numpy as np
import keras
from keras import ops

a = keras.Input((3,), name="a")
b = keras.Input((3,), name="b")
gap = ops.abs(a - b)
joint = ops.concatenate([gap, a * b], axis=-1)
score = ops.mean(joint, axis=1, keepdims=True)
high = ops.max(ops.stack([a, b], axis=1), axis=1)
model = keras.Model([a, b], [score, high])
model.summary()
x, y = np.ones((2, 3)), np.array([[0.0, 1.0, 2.0], [3.0, 3.0, 3.0]])
for out in model([x, y]):
    print(out)
for out in model.predict([x, y], verbose=0):
    print(out)
mask = keras.layers.Lambda(lambda t: ops.where(t > 1, t, 0.0))
print(mask(ops.array([0.5, 1.5])))
top = keras.Model(a, ops.top_k(a, 2))
print(top(np.array([[3.0, 1.0, 2.0]])))
parts = keras.Model(a, ops.split(a, 3, axis=1))
print([p.shape for p in parts.outputs], [op.name for op in model.operations][-3:])
