import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(31)
x = np.random.rand(32, 4).astype("float32")
inp = keras.Input((4,), name="features")
h = layers.Dense(6, activation="relu")(inp)
price = layers.Dense(1, name="price")(h)
kind = layers.Dense(3, activation="softmax", name="kind")(h)
m = keras.Model(inputs=inp, outputs={"price": price, "kind": kind})
targets = {"price": x[:, :1], "kind": np.argmax(x[:, :3], axis=1)}
m.compile(
    optimizer="adam",
    loss={"price": "mse", "kind": "sparse_categorical_crossentropy"},
    loss_weights={"price": 0.5, "kind": 1.0},
    metrics={"price": ["mae", keras.metrics.RootMeanSquaredError(name="rmse")], "kind": "accuracy"},
)
h = m.fit(x, targets, epochs=2, batch_size=8, validation_split=0.25, verbose=2)
print(list(h.history))
print({k: round(v, 4) for k, v in m.evaluate(x, targets, verbose=0, return_dict=True).items()})
p = m.predict(x[:2], verbose=0)
print({k: v.shape for k, v in p.items()})
w = {"price": np.linspace(0, 1, 32), "kind": np.ones(32)}
m.fit(x, targets, sample_weight=w, epochs=1, verbose=2)
for kwargs in ({"loss": {"price": "mse", "sort": "mse"}}, {"loss": {"price": "mse"}}, {"loss": "mse", "metrics": {"cost": ["mae"]}}, {"loss": {"price": "mse", "kind": "sparse_categorical_crossentropy"}, "loss_weights": [1.0]}):
    try:
        m.compile("sgd", **kwargs)
        m.fit(x, targets, epochs=1, verbose=0)
        print("fits", sorted(m.evaluate(x, targets, verbose=0, return_dict=True)))
    except Exception as e:
        print(type(e).__name__, str(e)[:260])
try:
    m.compile("sgd", {"price": "mse", "kind": "sparse_categorical_crossentropy"})
    m.fit(x, {"price": x[:, :1]}, epochs=1, verbose=0)
except Exception as e:
    print(type(e).__name__, str(e)[:260])
print(m.output_names, m.input_names if hasattr(m, "input_names") else "", m.output_shape)
