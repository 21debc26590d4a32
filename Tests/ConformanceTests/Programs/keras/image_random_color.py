import numpy as np
from keras import layers

photo = (np.arange(2 * 2 * 2 * 3) * 37 % 256).reshape(2, 2, 2, 3).astype("float32")
def show(layer):
    print(type(layer).__name__, np.round(np.asarray(layer(photo)).ravel()[:9], 2).tolist())

show(layers.RandomBrightness(0.4, seed=2))
show(layers.RandomContrast(0.8, seed=2))
show(layers.RandomHue(0.5, seed=2))
show(layers.RandomSaturation((0.2, 0.4), seed=2))
show(layers.RandomGrayscale(1.0, seed=2))
show(layers.RandomColorDegeneration(0.6, seed=2))
show(layers.RandomColorJitter(brightness_factor=0.2, contrast_factor=0.3, seed=2))
show(layers.Solarization(0.2, 0.6, seed=2))
show(layers.AutoContrast())
show(layers.Equalization())
show(layers.RandomPosterization(3, seed=2))
show(layers.RandomSharpness(0.7, seed=2))
show(layers.RandomInvert(1.0, seed=2))
show(layers.RandomErasing(scale=(0.3, 0.8), fill_value=0.0, seed=2))
show(layers.RandomGaussianBlur(sigma=0.8, seed=2))
show(layers.RandAugment(seed=2))
print(layers.RandomBrightness((-0.1, 0.3), value_range=(0, 1)).get_config())
try:
    layers.RandomContrast(2.0)
except ValueError as e:
    print(e)
try:
    layers.RandomBrightness(0.1, value_range=5)
except ValueError as e:
    print(e)
