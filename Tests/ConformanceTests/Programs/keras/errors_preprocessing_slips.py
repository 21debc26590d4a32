# Slips with preprocessing layers.
import numpy as np
import keras
from keras import layers

x = np.array([[1.0, 2.0], [3.0, 4.0]])


def attempt(name, make):
    try:
        out = make()
        print(name, getattr(out, "shape", out))
    except Exception as error:
        print(name, "->", type(error).__name__, str(error)[:240])


attempt("rescaling", lambda: layers.Rescaling())
attempt("rescaling text", lambda: layers.Rescaling("a")(x))
attempt("resizing rank", lambda: layers.Resizing(2, 2)(x))
attempt("resizing method", lambda: layers.Resizing(2, 2, interpolation="best"))
attempt("center crop", lambda: layers.CenterCrop(8, 8)(np.ones((1, 4, 4, 1))).shape)
attempt("crop too big", lambda: layers.RandomCrop(8, 8)(np.ones((1, 4, 4, 1))).shape)
attempt("flip mode", lambda: layers.RandomFlip("sideways"))
attempt("rotation", lambda: layers.RandomRotation("x"))
attempt("rotation mode", lambda: layers.RandomRotation(0.1, interpolation="cubic"))
attempt("translation", lambda: layers.RandomTranslation(2.0, 0.1))
attempt("zoom", lambda: layers.RandomZoom((0.5, 0.2, 0.1)))
attempt("contrast", lambda: layers.RandomContrast((-2, 1)))
attempt("brightness", lambda: layers.RandomBrightness(2.0))
attempt("brightness range", lambda: layers.RandomBrightness(0.5, value_range=(1, 2, 3)))
attempt("normalization", lambda: layers.Normalization()(x))
attempt("normalization mean", lambda: layers.Normalization(mean=[1.0, 2.0]))
attempt("adapt other", lambda: (lambda n: (n.adapt(x), n(np.ones((2, 3)))))(layers.Normalization()))
attempt("category", lambda: layers.CategoryEncoding(2)(np.array([[0, 5]])))
attempt("discretization", lambda: layers.Discretization())
attempt("noise", lambda: layers.GaussianNoise(-1.0))
attempt("dropout", lambda: layers.Dropout(1.5))
attempt("unknown option", lambda: layers.RandomFlip(direction="up"))
attempt("erasing", lambda: layers.RandomErasing(factor=2.0))
attempt("mixup", lambda: layers.MixUp(alpha=-1)(np.ones((2, 4, 4, 1))))
attempt("pipeline", lambda: layers.Pipeline([1]))
layers.Rescaling(scale="a")(x)
