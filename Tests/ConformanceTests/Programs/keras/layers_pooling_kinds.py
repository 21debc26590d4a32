import numpy as np
from keras import layers

x1 = np.arange(10, dtype="float32").reshape(1, 5, 2)
x2 = np.arange(32, dtype="float32").reshape(1, 4, 4, 2)
print(np.array(layers.MaxPooling1D(2)(x1))[0], np.array(layers.AveragePooling1D(2, strides=1)(x1))[0, :, 0])
print(np.array(layers.MaxPooling1D(2, padding="same")(x1))[0, :, 1])
print(np.array(layers.MaxPooling2D((2, 2))(x2))[0, :, :, 0])
print(np.array(layers.AveragePooling2D(3, strides=2, padding="same")(x2))[0, :, :, 1])
print(np.array(layers.GlobalAveragePooling1D()(x1)), np.array(layers.GlobalMaxPooling2D(keepdims=True)(x2)).shape)
print(np.array(layers.GlobalMaxPooling1D()(x1)), np.array(layers.GlobalAveragePooling2D()(x2)))
print(layers.MaxPooling3D(2)(np.zeros((1, 4, 4, 4, 1))).shape, layers.GlobalAveragePooling3D()(np.zeros((2, 3, 3, 3, 5))).shape)
mask = np.array([[True, True, False, False, False]])
print(np.array(layers.GlobalAveragePooling1D()(x1, mask=mask)))
print(layers.MaxPooling2D(2).compute_output_shape((None, 9, 9, 3)), layers.AveragePooling2D(2, padding="same").compute_output_shape((None, 9, 9, 3)))
print(np.array(layers.AdaptiveAveragePooling2D(2)(x2))[0, :, :, 0])
try:
    layers.MaxPooling2D(2)(x1)
except ValueError as e:
    print("ValueError:", e)
try:
    layers.MaxPooling2D(5)(x2)
except Exception as e:
    print(type(e).__name__, str(e)[:120])
try:
    layers.MaxPooling2D(2, padding="full")
except ValueError as e:
    print("ValueError:", e)
