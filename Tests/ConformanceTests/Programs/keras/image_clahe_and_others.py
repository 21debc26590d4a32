import numpy as np
from keras import layers, ops

scan = ((np.arange(12 * 10) * 53) % 200 + 20).reshape(1, 12, 10, 1).astype("float32")
clahe = layers.ContrastLimitedAdaptiveHistogramEqualization(tile_grid_size=(2, 2))
out = np.asarray(clahe(scan))
print(out.shape, np.round(out[0, :2, :5, 0], 2).tolist(), round(float(out.mean()), 3))
print({k: v for k, v in clahe.get_config().items() if k != "dtype"})
print(np.round(np.asarray(layers.Equalization(value_range=(0, 1))(scan / 255))[0, 0, :4, 0], 4))
print(np.round(np.asarray(layers.AutoContrast(value_range=(0, 1))(scan / 255))[0, 0, :4, 0], 4))
print(np.round(np.asarray(layers.Solarization(0.0, 0.5, value_range=(0, 1), seed=2)(scan / 255))[0, 0, :4, 0], 4))
print(np.round(float(np.asarray(ops.image.ssim(scan, scan * 0.9, max_val=255.0, filter_size=5)).item()), 4))
print(layers.RandomGrayscale(1.0)(np.ones((1, 2, 2, 3))).shape, layers.RandomHue(0.1).get_config()["factor"])
