import h5py
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(4)
model = keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="relu", name="hidden"), layers.Dense(2, name="out")])
model.compile(optimizer="adam", loss="mse")
x = np.random.rand(8, 4)
model.fit(x, x[:, :2], verbose=0)
model.save_weights("model.weights.h5")

def describe(name, item):
    if isinstance(item, h5py.Dataset):
        print(f"{name}: {item.shape} {item.dtype}")
    else:
        print(name + "/")

with h5py.File("model.weights.h5", "r") as f:
    f.visititems(describe)
    print(list(f.keys()), list(f["layers"]))
    kernel = f["layers/dense/vars/0"][:]
    print(np.allclose(kernel, model.layers[0].kernel))
    print(f["layers/dense/vars"].attrs["name"])
    try:
        f["layers/conv2d"]
    except KeyError as e:
        print("KeyError:", e)
model.save("old.h5")
with h5py.File("old.h5", "r") as f:
    print(list(f.attrs), f.attrs["backend"], f.attrs["keras_version"])
    g = f["model_weights"]
    print(list(g), g.attrs["layer_names"])
    print(g["hidden"].attrs["weight_names"])
    g["hidden"].visit(print)
    print(sorted(f["optimizer_weights"].attrs))
