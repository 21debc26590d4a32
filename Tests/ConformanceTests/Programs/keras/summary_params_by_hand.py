import numpy as np
import keras
from keras import layers

m = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(32, 5, padding="same", activation="relu"),
    layers.MaxPooling2D(),
    layers.SeparableConv2D(64, 3),
    layers.BatchNormalization(),
    layers.Flatten(),
    layers.Dense(128),
    layers.PReLU(),
    layers.Dropout(0.4),
    layers.Dense(10, activation="softmax"),
], name="digits")
m.summary()
for l in m.layers:
    parts = [int(np.prod(w.shape)) for w in l.weights]
    print(f"{l.name:22s} {l.count_params():8d} = {' + '.join(map(str, parts)) or '0'}")
print(sum(int(np.prod(w.shape)) for w in m.trainable_weights), m.count_params())
from keras.utils import get_source_inputs
text = []
m.summary(print_fn=lambda t: text.append(t))
print([line for line in text[0].splitlines() if "params" in line])
