import os
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(17)
X = np.random.rand(40, 5).astype("float32")
y = X.sum(axis=1, keepdims=True)


def block(units, name):
    return keras.Sequential([keras.Input((units,)), layers.Dense(units, activation="tanh"), layers.BatchNormalization()], name=name)


shared = block(5, "shared")
a = keras.Input((5,))
x = shared(a) + shared(a * 0.5)
x = layers.Dropout(0.2, seed=4)(x)
m = keras.Model(a, layers.Dense(1, name="out")(x))
m.compile(keras.optimizers.Nadam(0.01, weight_decay=0.001), "mse", metrics=["mae"])
m.fit(X, y, epochs=2, batch_size=10, shuffle=False, verbose=0)
m.save("m.keras")
again = keras.models.load_model("m.keras")
print(type(again.optimizer).__name__, int(again.optimizer.iterations), len(again.optimizer.variables), len(m.optimizer.variables))
print([v.path for v in again.optimizer.variables][:6])
one = m.fit(X, y, epochs=2, batch_size=10, shuffle=False, verbose=0).history
two = again.fit(X, y, epochs=2, batch_size=10, shuffle=False, verbose=0).history
print({k: [round(float(t), 3) for t in v] for k, v in one.items()})
print("same losses:", np.allclose(one["loss"], two["loss"]))
bare = keras.models.load_model("m.keras", compile=False)
print(bare.optimizer, bare.compiled if hasattr(bare, "compiled") else "")
again.save_weights("w.weights.h5")
m.load_weights("w.weights.h5")
print(int(m.optimizer.iterations), os.path.getsize("m.keras") > 1000)
import zipfile, json

with zipfile.ZipFile("m.keras") as z:
    print(sorted(z.namelist()))
    meta = json.loads(z.read("metadata.json"))
    print(meta["keras_version"])
    config = json.loads(z.read("config.json"))
    print(config["compile_config"]["optimizer"]["class_name"], config["compile_config"]["loss"], config["build_config"])
import h5py

with h5py.File("w.weights.h5") as f:
    names = []
    f.visit(lambda n: names.append(n))
    print([n for n in names if "vars/0" in n])
