import numpy as np
import keras
from keras import layers


def build(classes, width=6):
    return keras.Sequential(
        [keras.Input((3,)), layers.Dense(width, activation="relu", name="body"), layers.Dense(classes, name="head")]
    )


keras.utils.set_random_seed(1)
a, b = build(2), build(4)
a.save_weights("a.weights.h5")
try:
    b.load_weights("a.weights.h5")
except ValueError as e:
    print("ValueError:", str(e)[:150])
b.load_weights("a.weights.h5", skip_mismatch=True)
print(np.allclose(a.get_layer("body").get_weights()[0], b.get_layer("body").get_weights()[0]))
wide = build(2, width=9)
try:
    wide.load_weights("a.weights.h5")
except ValueError as e:
    print("ValueError:", str(e)[:120])
for target, source in zip(build(2).layers, a.layers):
    target.set_weights(source.get_weights())
    print(target.name, [w.shape for w in target.get_weights()])
try:
    a.load_weights("missing.weights.h5")
except Exception as e:
    print(type(e).__name__, str(e)[:60])
try:
    a.load_weights("a.weights.txt")
except ValueError as e:
    print("ValueError:", str(e)[:100])
try:
    a.save_weights("a.h5")
except ValueError as e:
    print("ValueError:", e)
try:
    a.save_weights("a.weights.h5", overwrite=True)
    print("saved again")
except Exception as e:
    print(type(e).__name__, e)
more = keras.Sequential([keras.Input((3,)), layers.Dense(6, name="body"), layers.Dense(6, name="extra"), layers.Dense(2, name="head")])
try:
    more.load_weights("a.weights.h5")
except ValueError as e:
    print("ValueError:", str(e)[:160])
unbuilt = keras.Sequential([layers.Dense(6), layers.Dense(2)])
try:
    unbuilt.load_weights("a.weights.h5")
except ValueError as e:
    print("ValueError:", str(e)[:160])
np.savez("w.npz", *a.get_weights())
loaded = np.load("w.npz")
c = build(2)
c.set_weights([loaded[k] for k in loaded.files])
print(loaded.files, np.allclose(c.predict(np.ones((1, 3)), verbose=0), a.predict(np.ones((1, 3)), verbose=0)))
