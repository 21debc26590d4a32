import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(2)
img = (np.arange(48) * 5).reshape(1, 4, 4, 3).astype("float32")
for layer in (layers.RandomFlip("horizontal", seed=1), layers.RandomFlip(seed=4), layers.RandomContrast(0.5, seed=2), layers.RandomBrightness(0.3, seed=3), layers.RandomTranslation(0.25, 0.25, fill_mode="constant", seed=4), layers.RandomCrop(2, 2, seed=5), layers.RandomZoom(0.3, seed=6), layers.RandomRotation(0.25, seed=7), layers.RandomInvert(1.0, seed=8), layers.RandomGrayscale(1.0, seed=9), layers.RandomErasing(1.0, seed=10), layers.Solarization(seed=11), layers.RandomHue(0.3, seed=12), layers.RandomSaturation(0.5, seed=13)):
    y = layer(img, training=True)
    print(layer.name, y.shape, np.round(np.asarray(y)[0, 0, :, 0], 2), round(float(np.asarray(y).mean()), 2))
    print("   ", np.array_equal(np.asarray(layer(img, training=False)), img))
aug = keras.Sequential([layers.RandomFlip("vertical", seed=1), layers.Rescaling(1 / 255)])
print(np.round(np.asarray(aug(img, training=True))[0, :, 0, 0], 4), len(aug.layers))
p = layers.Pipeline([layers.RandomFlip(seed=3), layers.CenterCrop(2, 2)])
print(p(img).shape)
for f in (lambda: layers.RandomFlip("diagonal"), lambda: layers.RandomRotation("a"), lambda: layers.RandomContrast(-1.0), lambda: layers.RandomBrightness(2.0), lambda: layers.RandomZoom(5.0), lambda: layers.RandomCrop(2), lambda: layers.RandomRotation(0.1, fill_mode="zero"), lambda: layers.RandomTranslation(2.0, 0.1), lambda: layers.RandomFlip()(np.ones((3, 3))), lambda: layers.Resizing(2, 2, interpolation="linear"), lambda: layers.Resizing(2, 2, crop_to_aspect_ratio=True, pad_to_aspect_ratio=True), lambda: layers.CenterCrop(10, 10)(img).shape):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "-", e)
