import numpy as np
import keras
from keras import layers

m = keras.Sequential(name="grow")
m.summary()
m.add(layers.Dense(4, activation="relu"))
m.summary()
m.build((None, 3))
m.summary()
m.add(layers.BatchNormalization(name="norm"))
m.add(layers.Dropout(0.1))
m.add(layers.Dense(2))
m.layers[0].trainable = False
m.summary(show_trainable=True)
m.compile("sgd", "mse")
m.fit(np.ones((4, 3)), np.ones((4, 2)), verbose=0)
m.summary(line_length=60)
lines = []
m.summary(print_fn=lambda s, line_break=False: lines.append(s))
print(len(lines), len(lines[0].split("\n")))
