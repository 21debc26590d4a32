import numpy as np
from keras import layers

x = np.ones((2, 4), "float32")
for make in (
    lambda: layers.BatchNormalization(axis=3)(x),
    lambda: layers.LayerNormalization(axis=5)(x),
    lambda: layers.GroupNormalization(groups=3)(x),
    lambda: layers.GroupNormalization(groups=8)(x),
    lambda: layers.BatchNormalization(momentum=2)(x),
    lambda: layers.BatchNormalization(moment=0.9),
):
    try:
        print("shape", make().shape)
    except Exception as e:
        print(type(e).__name__ + ":", e)
