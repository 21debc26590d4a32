import numpy as np
import math
import keras
from keras import layers

x = keras.Input((3,), name="x")
for f in (
    lambda: np.sin(x),
    lambda: np.add(x, 1),
    lambda: np.array(x),
    lambda: math.sqrt(x),
    lambda: float(x),
    lambda: int(x),
    lambda: x.numpy(),
    lambda: bool(x > 0),
    lambda: len(x),
    lambda: [v for v in x],
    lambda: x.reshape((3, 1)),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", str(e).split("<KerasTensor")[0])
