# Minimising with variables and formulas.
import numpy as np
import keras
from keras import ops

x = ops.array([0.0, 1.0, 2.0, 3.0])
y = 2.0 * x + 1.0
w, b = keras.Variable(0.0, name="w"), keras.Variable(0.0, name="b")
for step in range(200):
    error = w * x + b - y
    w.assign_sub(0.1 * ops.mean(error * x))
    b.assign_sub(0.1 * ops.mean(error))
    if step % 50 == 0:
        print(step, round(float(ops.mean(ops.square(error))), 4))
print(round(float(w), 2), round(float(b), 2))
optimizer = keras.optimizers.Adam(0.1)
v = keras.Variable([5.0, -3.0])
for _ in range(3):
    optimizer.apply([2.0 * v.value], [v])
print(np.round(v, 4), int(optimizer.iterations))
print([variable.name for variable in optimizer.variables])
