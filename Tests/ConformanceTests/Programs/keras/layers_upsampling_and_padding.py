import numpy as np
from keras import layers

x = np.arange(8, dtype="float32").reshape(1, 2, 4, 1)
print(np.asarray(layers.UpSampling2D((2, 1))(x))[0, :, :, 0])
print(np.asarray(layers.UpSampling2D(2, interpolation="bilinear")(x))[0, :2, :, 0])
print(np.asarray(layers.UpSampling2D(2, interpolation="bicubic")(x))[0, 0, :, 0].round(4))
print(np.asarray(layers.ZeroPadding2D(((1, 0), (0, 2)))(x))[0, :, :, 0])
print(np.asarray(layers.Cropping2D(((0, 1), (1, 1)))(x))[0, :, :, 0])
print(layers.UpSampling3D(2)(np.zeros((1, 2, 2, 2, 3))).shape, layers.ZeroPadding3D(1).compute_output_shape((None, 4, 4, 4, 1)))
s = np.arange(6, dtype="float32").reshape(1, 3, 2)
print(np.asarray(layers.UpSampling1D(2)(s))[0].tolist(), np.asarray(layers.ZeroPadding1D((0, 2))(s))[0].tolist())
print(layers.Cropping1D((1, 0))(s).shape, layers.Cropping3D(1).compute_output_shape((2, 5, 6, 7, 1)))
print(np.asarray(layers.Resizing(4, 4, interpolation="nearest")(x))[0, :, 0, 0], layers.Rescaling(1 / 255)(np.array([[0, 128, 255]])))
print(np.asarray(layers.CenterCrop(1, 2)(x))[0, :, :, 0])
for bad in (lambda: layers.ZeroPadding2D((1, 2, 3)), lambda: layers.Cropping1D((2, 2))(s), lambda: layers.UpSampling2D(2, interpolation="cubic"), lambda: layers.Cropping2D(-1), lambda: layers.UpSampling1D(2)(x), lambda: layers.ZeroPadding1D("same")):
    try:
        print(bad().shape)
    except Exception as e:
        print(type(e).__name__, str(e).split("\n")[0])
