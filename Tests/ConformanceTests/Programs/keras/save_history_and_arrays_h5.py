import os
import h5py
import numpy as np

rng = np.random.default_rng(0)
with h5py.File("data.h5", "w") as f:
    train = f.create_group("train")
    train.create_dataset("x", data=rng.normal(size=(6, 2)).astype("float32"))
    train["y"] = np.arange(6)
    f.create_dataset("test/x", shape=(2, 2), dtype="f4")
    f.attrs["author"] = "a student"
    print(f, train, list(f), sep="\n")
print(f, os.path.exists("data.h5"))
f = h5py.File("data.h5", "r")
x = f["train"]["x"]
print(x, x.shape, x.dtype, len(x))
print(x[0], x[:2, 1].round(3), x[...].mean().round(4))
print("train/y" in f, "valid" in f, f.get("valid"))
for name, group in f.items():
    print(name, list(group.keys()), [d.shape for d in group.values()])
print(f.attrs["author"], dict(f.attrs))
try:
    f["train/z"]
except KeyError as e:
    print(e)
try:
    f.create_dataset("new", data=[1])
except ValueError as e:
    print(e)
f.close()
try:
    h5py.File("missing.h5", "r")
except FileNotFoundError as e:
    print(e)
with h5py.File("data.h5", "a") as f:
    f["train/y"][0] = 10
    del f["test"]
with h5py.File("data.h5") as f:
    print(f["train/y"][:], list(f))
