# entity embeddings for a table with categories
import numpy as np
import keras
from keras import layers

rng = np.random.default_rng(6)
shops, days = 5, 7
n = 120
shop, day = rng.integers(0, shops, n), rng.integers(0, days, n)
price = rng.uniform(1, 3, n).astype("float32")
sales = (shop * 2 + np.sin(day) * 3 - price + rng.normal(0, 0.1, n)).astype("float32")
keras.utils.set_random_seed(13)
i_shop = keras.Input((1,), name="shop", dtype="int32")
i_day = keras.Input((1,), name="day", dtype="int32")
i_price = keras.Input((1,), name="price")
e_shop = layers.Flatten()(layers.Embedding(shops, 3, name="emb_shop")(i_shop))
e_day = layers.Flatten()(layers.Embedding(days, 2, name="emb_day")(i_day))
norm = layers.Normalization(axis=None)
norm.adapt(price)
h = layers.concatenate([e_shop, e_day, norm(i_price)])
h = layers.Dense(16, activation="relu")(h)
model = keras.Model({"shop": i_shop, "day": i_day, "price": i_price}, layers.Dense(1)(h))
model.compile(keras.optimizers.Adam(0.02), "mse", metrics=["mae"])
data = {"shop": shop, "day": day, "price": price}
h = model.fit(data, sales, epochs=6, batch_size=30, verbose=2, validation_split=0.2)
w = model.get_layer("emb_shop").get_weights()[0]
print(w.shape, np.round(np.linalg.norm(w, axis=1), 3))
d = np.linalg.norm(w[:, None] - w[None], axis=-1)
print(np.round(d[0], 3), d.argsort(axis=1)[:, 1])
print(np.round(model.predict({k: v[:3] for k, v in data.items()}, verbose=0).ravel(), 3), sales[:3].round(3))
model.summary()
