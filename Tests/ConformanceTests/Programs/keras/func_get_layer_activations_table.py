import numpy as np
import keras
from keras import layers, models

keras.utils.set_random_seed(8)
m = models.Sequential([
    layers.Input((8, 8, 1)),
    layers.Conv2D(3, 3, activation="relu", name="conv"),
    layers.MaxPooling2D(2, name="pool"),
    layers.Flatten(name="flat"),
    layers.Dense(2, activation="softmax", name="probs"),
])
probe = models.Model(m.inputs, [l.output for l in m.layers])
img = np.zeros((1, 8, 8, 1), "float32")
img[0, 2:6, 3:5, 0] = 1.0
for layer, value in zip(m.layers, probe.predict(img, verbose=0)):
    print(f"{layer.name:6s}{str(value.shape):18s}{value.mean():8.4f}{value.max():8.4f}")
print(m.layers[0].output.name, m.input.name, m.layers[-1].output.dtype)
print([tuple(w.shape) for w in m.get_layer("conv").weights])
k = m.get_layer("conv").kernel
print(np.round(k[:, :, 0, 1], 3))
print(probe.output_shape)
fe = models.Model(m.input, m.get_layer("flat").output, name="features")
fe.summary()
print(fe(img).shape, np.count_nonzero(fe(img)))
