import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(2)
inp = keras.Input((4,), name="x")
h = layers.Dense(5, activation="relu")(inp)
model = keras.Model(inp, {"a": layers.Dense(1, name="da")(h), "b": layers.Dense(2, activation="softmax", name="db")(h)})
X = np.random.rand(12, 4)
Y = {"a": np.random.rand(12, 1), "b": np.random.randint(0, 2, 12)}


def attempt(label, **kw):
    try:
        model.compile(optimizer="sgd", **kw)
        out = model.evaluate(X, Y, verbose=0, return_dict=True)
        print(label, {k: round(float(v), 3) for k, v in out.items()})
    except Exception as e:
        print(label, "!!", type(e).__name__, str(e).replace("\n", " | "))


attempt("dict", loss={"a": "mse", "b": "sparse_categorical_crossentropy"})
attempt("list", loss=["mse", "sparse_categorical_crossentropy"])
attempt("partial", loss={"a": "mse"})
attempt("none", loss={"a": "mse", "b": None})
attempt("wrong key", loss={"a": "mse", "c": "mse"})
attempt("single", loss="mse")
attempt("short list", loss=["mse"])
attempt("weights", loss={"a": "mse", "b": "sparse_categorical_crossentropy"}, loss_weights={"a": 2.0})
attempt("weights list", loss={"a": "mse", "b": "sparse_categorical_crossentropy"}, loss_weights=[1.0, 2.0])
attempt("weights key", loss={"a": "mse", "b": "sparse_categorical_crossentropy"}, loss_weights={"z": 2.0})
attempt("metrics", loss={"a": "mse", "b": "sparse_categorical_crossentropy"}, metrics={"a": "mae", "b": ["acc"]})
attempt("metrics key", loss={"a": "mse", "b": "sparse_categorical_crossentropy"}, metrics={"q": "mae"})
attempt("metrics list", loss={"a": "mse", "b": "sparse_categorical_crossentropy"}, metrics=["mae"])
attempt("weighted", loss={"a": "mse", "b": "sparse_categorical_crossentropy"}, weighted_metrics={"a": ["mae"]})
attempt("no loss", metrics={"a": ["mae"]})
