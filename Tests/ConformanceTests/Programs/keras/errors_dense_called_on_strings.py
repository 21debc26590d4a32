import numpy as np
from keras import layers

d = layers.Dense(2)
print(d.built)
try:
    d("hello")
except ValueError as e:
    print(e)
try:
    d(None)
except Exception as e:
    print(type(e).__name__, e)
try:
    d([1, 2, 3])
except Exception as e:
    print(type(e).__name__, e)
print(d.built)
d(np.ones((2, 3)))
d(np.ones((2, 4)))
