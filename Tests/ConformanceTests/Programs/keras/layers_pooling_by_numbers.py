import numpy as np
from keras import layers

x = np.arange(1, 17, dtype="float32").reshape(1, 4, 4, 1)
print(np.asarray(layers.MaxPooling2D(2)(x))[0, :, :, 0])
print(np.asarray(layers.AveragePooling2D(2, strides=1)(x))[0, :, :, 0])
print(np.asarray(layers.MaxPooling2D((3, 2), strides=(1, 2), padding="same")(x))[0, :, :, 0])
print(np.asarray(layers.AveragePooling2D(3, padding="same")(x))[0, :, :, 0].round(3))
print(np.asarray(layers.GlobalMaxPooling2D()(x)), np.asarray(layers.GlobalAveragePooling2D(keepdims=True)(x)).shape)
print(np.asarray(layers.AdaptiveAveragePooling2D((2, 2))(x))[0, :, :, 0])
print(np.asarray(layers.AdaptiveMaxPooling2D(3)(x))[0, :, :, 0])
seq = np.array([[[1.0], [5.0], [2.0], [8.0], [3.0]]])
print(np.asarray(layers.MaxPooling1D(2)(seq)).ravel(), np.asarray(layers.AveragePooling1D(2, 1)(seq)).ravel())
print(np.asarray(layers.GlobalAveragePooling1D()(seq, mask=np.array([[1, 1, 0, 0, 0]]))))
print(layers.MaxPooling3D(2).compute_output_shape((None, 8, 9, 10, 3)))
print(layers.AveragePooling2D(2, padding="same").compute_output_shape((1, 7, 7, 4)))
p = layers.MaxPooling2D(pool_size=(2, 3))
print(p.pool_size, p.strides, p.padding, p.data_format, p.get_config()["name"])
cf = layers.MaxPooling2D(2, data_format="channels_first")
print(cf(np.transpose(x, (0, 3, 1, 2))).shape)
for bad in (dict(pool_size=0), dict(pool_size=2, strides=-1), dict(pool_size=2, padding="full"), dict(pool_size=(1, 2, 3))):
    try:
        layers.MaxPooling2D(**bad)
    except ValueError as e:
        print("ValueError:", e)
