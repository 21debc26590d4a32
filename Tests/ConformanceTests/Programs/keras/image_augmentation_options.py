# Random layers for pictures: seeds, ranges, off at inference, and what they refuse.
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(3)
image = np.arange(48, dtype="float32").reshape(1, 4, 4, 3)
augment = keras.Sequential([layers.RandomFlip("horizontal_and_vertical", seed=1), layers.RandomRotation(0.1, seed=2),
                            layers.RandomZoom(0.2, seed=3)])
out = augment(image, training=True)
print(out.shape, np.round(np.array(out)[0, :2, :2, 0], 3))
print(np.array_equal(augment(image, training=False), image), np.array_equal(augment(image), image))
for layer in (layers.RandomContrast(0.5, seed=4), layers.RandomBrightness(0.2, seed=4), layers.RandomCrop(2, 2, seed=4),
              layers.RandomTranslation(0.25, 0.25, seed=4), layers.RandomHeight(0.2) if hasattr(layers, "RandomHeight")
              else layers.CenterCrop(2, 2), layers.GaussianNoise(0.1, seed=4), layers.RandomShear(0.2, 0.2, seed=4),
              layers.RandomGrayscale(1.0, seed=4), layers.RandomInvert(1.0, seed=4), layers.RandomSharpness(0.5, seed=4)):
    out = np.array(layer(image, training=True))
    print(type(layer).__name__, out.shape, np.round(out[0, 0, :2, 0], 3))
print(layers.RandomRotation((-0.1, 0.3), fill_mode="nearest", seed=1).get_config()["factor"])
print(layers.Resizing(2, 2)(image)[0, :, :, 0], layers.Rescaling(1 / 47)(image)[0, 3, 3])
for make in (lambda: layers.RandomFlip("diagonal"), lambda: layers.RandomRotation((1, 2, 3)), lambda: layers.RandomZoom("a"),
             lambda: layers.RandomContrast(-1), lambda: layers.RandomRotation(0.1, fill_mode="odd"),
             lambda: layers.Resizing(2), lambda: layers.RandomBrightness(3)):
    try:
        make()
        print("made")
    except Exception as error:
        print(type(error).__name__, error)
