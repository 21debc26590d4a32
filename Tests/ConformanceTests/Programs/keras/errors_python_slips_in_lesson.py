import numpy as np
from keras import layers, Sequential, Input

sizes = [16, 8, "4"]
model = Sequential([Input((3,))])
for size in sizes:
    print("adding", size)
    model.add(layers.Dense(size, activation="relu"))
