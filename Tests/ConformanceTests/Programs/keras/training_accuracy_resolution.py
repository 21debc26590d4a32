import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(2)
X = np.random.normal(size=(30, 5))
labels = np.random.randint(0, 3, 30)
cases = {
    "binary": (1, "sigmoid", "binary_crossentropy", (labels > 0).astype("float32")),
    "binary column": (1, "sigmoid", "binary_crossentropy", (labels > 0).astype("float32").reshape(-1, 1)),
    "sparse": (3, "softmax", "sparse_categorical_crossentropy", labels),
    "sparse column": (3, "softmax", "sparse_categorical_crossentropy", labels.reshape(-1, 1)),
    "one-hot": (3, "softmax", "categorical_crossentropy", keras.utils.to_categorical(labels, 3)),
    "multi-label": (3, "sigmoid", "binary_crossentropy", (np.random.rand(30, 3) > 0.5).astype("float32")),
    "regression": (1, None, "mse", labels.astype("float32")),
}
for name, (units, act, loss, y) in cases.items():
    keras.utils.set_random_seed(3)
    m = keras.Sequential([keras.Input((5,)), layers.Dense(units, activation=act)])
    m.compile("adam", loss, metrics=["accuracy", "acc"])
    m.fit(X, y, epochs=1, verbose=0)
    print(name, [round(v, 4) for v in m.evaluate(X, y, verbose=0)])
for units, y in ((1, labels.astype("float32")), (3, labels), (3, keras.utils.to_categorical(labels, 3))):
    keras.utils.set_random_seed(4)
    m = keras.Sequential([keras.Input((5,)), layers.Dense(units, activation="softmax" if units > 1 else "sigmoid")])
    m.compile("adam", "crossentropy", metrics=["crossentropy"] if False else ["accuracy"])
    try:
        print(round(m.fit(X, (y > 0).astype("float32") if units == 1 else y, verbose=0).history["loss"][0], 4))
    except Exception as e:
        print(type(e).__name__, e)
