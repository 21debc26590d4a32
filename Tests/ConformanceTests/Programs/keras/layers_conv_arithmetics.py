import numpy as np
import keras
from keras import layers

img = np.zeros((1, 7, 7, 1), "float32")
img[0, 3, 3, 0] = 1.0
for pad in ("valid", "same"):
    for s in (1, 2, 3):
        c = layers.Conv2D(2, 3, strides=s, padding=pad, kernel_initializer="ones")
        y = c(img)
        print(pad, s, y.shape, c.compute_output_shape((None, 28, 28, 1)), float(keras.ops.sum(y)))
edge = np.array([[-1, -1, -1], [-1, 8, -1], [-1, -1, -1]], "float32").reshape(3, 3, 1, 1)
c = layers.Conv2D(1, 3, use_bias=False, padding="same")
c.build((None, None, None, 1))
c.set_weights([edge])
print(np.asarray(c(img))[0, :, :, 0])
d = layers.Conv2D(1, 3, dilation_rate=2, kernel_initializer="ones", padding="same")
print(np.asarray(d(img))[0, :, :, 0])
t = layers.Conv2DTranspose(1, 2, strides=2, kernel_initializer="ones")
small = np.arange(4, dtype="float32").reshape(1, 2, 2, 1)
print(np.asarray(t(small))[0, :, :, 0])
dw = layers.DepthwiseConv2D(3, depth_multiplier=2)
dw.build((None, 8, 8, 4))
print([(w.name, w.path, w.shape) for w in dw.weights])
sp = layers.SeparableConv2D(8, 3, depth_multiplier=2)
sp.build((None, 8, 8, 4))
print([(w.name, w.shape) for w in sp.weights], sp.count_params())
try:
    layers.Conv2D(4, 3, dilation_rate=0)
except ValueError as e:
    print("ValueError:", e)
try:
    layers.Conv2D(4, (3, 3, 3))
except ValueError as e:
    print("ValueError:", e)
try:
    layers.Conv2D(5, 3, groups=2)
except ValueError as e:
    print("ValueError:", e)
try:
    layers.Conv2D(4, 3, groups=2)(np.zeros((1, 5, 5, 3)))
except ValueError as e:
    print("ValueError:", e)
try:
    layers.Conv2D(4, 9)(img)
except ValueError as e:
    print("ValueError:", e)
try:
    layers.Conv2D(0, 3)
except ValueError as e:
    print("ValueError:", e)
try:
    layers.Conv2D(4, 3, strides=2, dilation_rate=2)
except ValueError as e:
    print("ValueError:", e)
try:
    layers.Conv2D(4, 0)
except ValueError as e:
    print("ValueError:", e)
