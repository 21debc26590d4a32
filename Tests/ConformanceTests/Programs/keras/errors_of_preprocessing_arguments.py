import numpy as np
import keras
from keras import layers

tests = {
    "norm unadapted": lambda: layers.Normalization()(np.ones((2, 3))),
    "norm mean only": lambda: layers.Normalization(mean=1.0),
    "norm axis": lambda: layers.Normalization(axis=5).adapt(np.ones((2, 3))),
    "disc both": lambda: layers.Discretization(bin_boundaries=[1.0], num_bins=3),
    "disc none": lambda: layers.Discretization()(np.ones((2,))),
    "cat mode": lambda: layers.CategoryEncoding(3, output_mode="binary"),
    "cat tokens": lambda: layers.CategoryEncoding(),
    "cat count": lambda: layers.CategoryEncoding(4, "multi_hot")(np.array([0, 1]), count_weights=np.ones(2)),
    "cat range": lambda: layers.CategoryEncoding(3, "one_hot")(np.array([4])),
    "crop": lambda: layers.CenterCrop(8, 8)(np.ones((1, 4, 4, 1))).shape,
    "resize": lambda: layers.Resizing(2, 2, interpolation="fancy"),
    "rescale": lambda: layers.Rescaling("a")(np.ones((1, 1))),
    "flip": lambda: layers.RandomFlip("diagonal"),
    "rot": lambda: layers.RandomRotation(0.1, fill_mode="none"),
    "rot factor": lambda: layers.RandomRotation((0.5, 0.1)),
    "zoom": lambda: layers.RandomZoom((0.1, 0.2, 0.3)),
    "contrast": lambda: layers.RandomContrast(2.0),
    "bright": lambda: layers.RandomBrightness(1.5),
    "translation": lambda: layers.RandomTranslation(0.1, 3.0),
    "mix": lambda: layers.MixUp(alpha=-1),
    "grid": lambda: layers.RandomGrayscale(factor=1.2),
    "poster": lambda: layers.RandomPosterization(12),
    "blur": lambda: layers.RandomGaussianBlur(kernel_size=(2, 3, 4)),
    "erase": lambda: layers.RandomErasing(scale=(0.5, 0.1)),
    "solar": lambda: layers.Solarization(addition_factor=3),
    "rank": lambda: layers.RandomFlip()(np.ones((3, 3))),
    "jitter": lambda: layers.RandomColorJitter(value_range=(0, 1), brightness_factor=2.0),
    "aug": lambda: layers.RandAugment(num_ops=20),
    "shear": lambda: layers.RandomShear(x_factor=3.0),
    "persp": lambda: layers.RandomPerspective(scale=-1.0),
    "invert": lambda: layers.RandomInvert(factor=(0.9, 0.1)),
}
for name, f in tests.items():
    try:
        print(name, "->", f())
    except Exception as e:
        print(name, "->", type(e).__name__, str(e)[:220])
