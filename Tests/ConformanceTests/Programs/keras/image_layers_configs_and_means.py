import numpy as np
import keras
from keras import layers

x = np.linspace(0, 255, 2 * 6 * 6 * 3).reshape(2, 6, 6, 3).astype("float32")
for layer in (
    layers.RandomFlip("horizontal", seed=1, bounding_box_format="xyxy"), layers.RandomCrop(4, 4, seed=1), layers.RandomTranslation((-0.2, 0.3), 0.1, fill_mode="wrap", seed=2),
    layers.RandomRotation((-0.1, 0.2), fill_mode="nearest", seed=3), layers.RandomZoom(0.2, (-0.3, -0.1), seed=4), layers.RandomShear(0.2, 0.1, seed=5), layers.RandomContrast(0.5, seed=6),
    layers.RandomBrightness((-0.2, 0.4), value_range=(0, 255), seed=7), layers.RandomHue(0.3, seed=8), layers.RandomSaturation((0.2, 0.8), seed=9), layers.RandomGrayscale(0.5, seed=10),
    layers.RandomPosterization(4, seed=11), layers.RandomSharpness(0.4, seed=12), layers.RandomInvert(0.6, seed=13), layers.RandomErasing(0.8, seed=14), layers.RandomGaussianBlur(0.7, kernel_size=3, seed=15),
    layers.RandomColorDegeneration(0.5, seed=16), layers.RandomPerspective(0.8, 0.3, seed=17), layers.RandomElasticTransform(0.6, seed=18), layers.Solarization(0.2, 0.5, seed=19), layers.Equalization(bins=64),
    layers.AutoContrast(), layers.MixUp(0.3, seed=20), layers.CutMix(0.5, seed=21), layers.RandAugment(num_ops=2, factor=0.3, seed=22), layers.AugMix(num_chains=2, chain_depth=2, seed=23),
    layers.RandomColorJitter((0, 255), 0.2, 0.2, 0.2, 0.2, seed=24), layers.MaxNumBoundingBoxes(4), layers.CenterCrop(3, 3), layers.Resizing(3, 4, "nearest"), layers.Rescaling(1 / 255.0, 0.1),
):
    cfg = layer.get_config()
    again = type(layer).from_config(cfg)
    print(type(layer).__name__, {k: v for k, v in cfg.items() if k not in ("name", "trainable", "dtype")}, again.get_config() == cfg)
    y = layer({"images": x, "labels": np.eye(2, dtype="float32")}, training=True) if not isinstance(layer, layers.Rescaling) else layer(x)
    y = y["images"] if isinstance(y, dict) else y
    print("   ", tuple(y.shape), keras.backend.standardize_dtype(y.dtype), round(float(np.mean(np.array(y))), 2))
