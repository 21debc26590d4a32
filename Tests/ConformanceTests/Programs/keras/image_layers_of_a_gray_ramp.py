import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(2)
img = (np.arange(2 * 4 * 4 * 3).reshape(2, 4, 4, 3) * 2.5).astype("float32")
print(np.array(layers.RandomGrayscale(factor=1.0, seed=1)(img))[0, 0, :2].round(2))
print(np.array(layers.RandomInvert(factor=1.0, seed=1)(img, training=True))[0, 0, 0])
print(np.array(layers.Solarization(threshold_factor=0.5, seed=2)(img, training=True)).shape)
print(np.array(layers.AutoContrast()(img))[1, 0, :2].round(2))
print(np.array(layers.RandomPosterization(factor=3, seed=1)(img, training=True))[0, 1, :2])
print(np.array(layers.RandomBrightness(0.3, seed=4)(img, training=True))[0, 0, 0].round(3))
print(np.array(layers.RandomContrast(0.4, seed=4)(img, training=True))[0, 0, 0].round(3))
print(np.array(layers.RandomFlip("vertical", seed=8)(img, training=True))[:, 0, 0, 0])
print(np.array(layers.RandomTranslation(0.3, 0.3, fill_mode="constant", seed=3)(img, training=True))[0, :, :, 0].round(2))
print(np.array(layers.RandomRotation(0.25, fill_mode="nearest", seed=3)(img, training=True))[0, :, :, 0].round(2))
print(np.array(layers.RandomZoom(0.5, seed=3)(img, training=True))[0, :, :, 0].round(2))
print(np.array(layers.RandomCrop(2, 3, seed=3)(img, training=True))[0, :, :, 0].round(2))
print(np.array(layers.RandomSharpness(0.5, seed=3)(img, training=True))[0, 1, 1].round(2))
print(np.array(layers.RandomShear(0.4, 0.2, seed=3)(img, training=True))[1, :, :, 0].round(2))
print(np.array(layers.RandomErasing(factor=1.0, fill_value=0.0, seed=5)(img, training=True))[0, :, :, 0].round(2))
