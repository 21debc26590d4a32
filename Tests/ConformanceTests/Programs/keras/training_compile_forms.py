import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(7)
x = np.random.rand(32, 4)
y1 = x[:, :1] * 2
y2 = (x[:, 1] > 0.5).astype("int32")
inp = keras.Input((4,), name="in")
h = layers.Dense(6, activation="relu")(inp)
a = layers.Dense(1, name="price")(h)
b = layers.Dense(2, activation="softmax", name="kind")(h)
model = keras.Model(inp, [a, b])


def go(**kw):
    model.compile(optimizer="adam", **kw)
    hist = model.fit(x, [y1, y2], batch_size=16, epochs=1, verbose=0, shuffle=False)
    print({k: round(v[0], 4) for k, v in hist.history.items()})
    return model.evaluate(x, [y1, y2], verbose=0, batch_size=32)


print(np.round(go(loss=["mse", "sparse_categorical_crossentropy"]), 4))
print(np.round(go(loss=["mse", "sparse_categorical_crossentropy"], loss_weights=[0.5, 2.0], metrics=[["mae"], ["accuracy"]]), 4))
print(np.round(go(loss={"price": "mse", "kind": "sparse_categorical_crossentropy"}, loss_weights={"price": 1.0, "kind": 0.1},
                  metrics={"kind": ["accuracy", "sparse_categorical_crossentropy"]}), 4))
print(np.round(go(loss={"price": keras.losses.Huber(), "kind": keras.losses.SparseCategoricalCrossentropy()},
                  weighted_metrics={"price": "mse", "kind": "acc"}), 4))
print(np.round(go(loss=[None, "sparse_categorical_crossentropy"]) if False else 0, 4))
for bad in (dict(loss={"prices": "mse", "kind": "mse"}), dict(loss=["mse", "mse", "mse"]), dict(loss=["mse", "mse"], loss_weights=[1.0]),
            dict(loss="mse", metrics=["mae"]), dict(loss=["mse", "mse"], loss_weights="heavy")):
    try:
        go(**bad)
    except Exception as e:
        print(type(e).__name__, str(e))
