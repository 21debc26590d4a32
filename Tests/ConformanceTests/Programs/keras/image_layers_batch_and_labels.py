# Augmentation as part of a data function: seeds, value ranges, a pipeline, data formats, models.
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(3)
rng = np.random.default_rng(1)
images = (rng.random((3, 6, 6, 3)) * 255).astype("float32")
pipeline = layers.Pipeline([layers.RandomFlip("horizontal", seed=1), layers.RandomBrightness(0.2, value_range=(0, 255), seed=2),
                            layers.Rescaling(1 / 255)])
out = np.array(pipeline(images, training=True))
print(out.shape, round(float(out.max()), 3), np.round(out[0, 0, :2, 0], 3))
for make in (lambda: layers.RandomErasing(factor=1.0, scale=(0.1, 0.2), seed=3), lambda: layers.Solarization(seed=1),
             lambda: layers.RandomPosterization(4, seed=2), lambda: layers.RandomHue(0.3, seed=4),
             lambda: layers.RandomSaturation(0.4, seed=4), lambda: layers.RandomColorDegeneration(0.5, seed=4),
             lambda: layers.AutoContrast(), lambda: layers.Equalization(), lambda: layers.RandomGaussianBlur(1.0, 3, 1.0, seed=5),
             lambda: layers.RandomPerspective(0.3, seed=6), lambda: layers.RandomElasticTransform(seed=7),
             lambda: layers.RandomColorJitter(brightness_factor=0.2, contrast_factor=0.2, seed=8),
             lambda: layers.CenterCrop(4, 4), lambda: layers.RandomCrop(4, 4, seed=9), lambda: layers.Resizing(3, 3, crop_to_aspect_ratio=True),
             lambda: layers.MixUp(seed=1), lambda: layers.CutMix(seed=1), lambda: layers.RandAugment(seed=1), lambda: layers.AugMix(seed=1)):
    layer = make()
    try:
        out = np.array(layer(images, training=True) if type(layer).__name__ not in ("MixUp", "CutMix") else
                       layer({"images": images, "labels": np.eye(3, dtype="float32")}, training=True)["images"])
        print(type(layer).__name__, out.shape, out.dtype, round(float(out.mean()), 2))
    except Exception as error:
        print(type(layer).__name__, type(error).__name__, error)
one = layers.RandomRotation(0.25, fill_mode="constant", fill_value=1.0, seed=3)
print(np.round(np.array(one(images[0], training=True))[0, :3, 0], 2))
model = keras.Sequential([keras.Input((6, 6, 3)), layers.RandomFlip(seed=2), layers.RandomZoom(0.1, seed=2), layers.Conv2D(2, 3),
                          layers.GlobalMaxPooling2D()])
model.summary()
print([v.path for v in model.non_trainable_variables], model.count_params())
print(np.allclose(model(images), model(images, training=False)))
