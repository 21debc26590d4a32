import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(21)
inp = keras.Input((5,), name="features")
h = layers.Dense(6, activation="relu", name="trunk")(inp)
out = {
    "price": layers.Dense(1, name="price_head")(h),
    "sold": layers.Dense(1, activation="sigmoid", name="sold_head")(h),
}
m = keras.Model(inputs={"features": inp}, outputs=out, name="house")
m.compile(
    optimizer="rmsprop",
    loss={"price": "mae", "sold": "binary_crossentropy"},
    loss_weights={"price": 0.5, "sold": 2.0},
    metrics={"price": ["mse"], "sold": ["accuracy", keras.metrics.AUC(name="auc")]},
)
X = np.random.rand(32, 5)
t = {"price": X.sum(1, keepdims=True), "sold": (X[:, :1] > 0.5).astype("float32")}
h = m.fit({"features": X}, t, epochs=2, batch_size=16, verbose=2)
print(sorted(h.history))
r = m.evaluate({"features": X}, t, verbose=0, return_dict=True)
print({k: round(v, 4) for k, v in r.items()})
p = m.predict({"features": X[:3]}, verbose=0)
print({k: v.shape for k, v in p.items()})
print(m.output_names, list(m.output))
print(m.metrics_names)
