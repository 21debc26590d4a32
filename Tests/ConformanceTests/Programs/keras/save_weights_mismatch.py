import numpy as np
import keras
from keras import layers


def build(hidden, depth=1):
    i = keras.Input((4,), name="in")
    h = i
    for k in range(depth):
        h = layers.Dense(hidden, activation="relu", name=f"hidden_{k}")(h)
    return keras.Model(i, layers.Dense(2, name="out")(h), name="net")


keras.utils.set_random_seed(0)
a = build(3)
a.save_weights("a.weights.h5")
b = build(3)
b.load_weights("a.weights.h5")
print(all(np.array_equal(p, q) for p, q in zip(a.get_weights(), b.get_weights())))

wide = build(5)
try:
    wide.load_weights("a.weights.h5")
except ValueError as e:
    text = str(e)
    print(text.split("\n")[0])
    print(text.split("variable.shape")[1].split(". Target")[0])
    print(text.split("\n")[-1])

deep = build(3, depth=2)
try:
    deep.load_weights("a.weights.h5")
except ValueError as e:
    print(str(e).split("\n\n")[-1])

kept = wide.get_layer("hidden_0").get_weights()[0].copy()
wide.load_weights("a.weights.h5", skip_mismatch=True)
print("kept:", np.array_equal(kept, wide.get_layer("hidden_0").get_weights()[0]))
for path in ["a.h5x", "missing.weights.h5", "missing.keras"]:
    try:
        a.load_weights(path)
    except Exception as e:
        print(type(e).__name__, str(e)[:60])
