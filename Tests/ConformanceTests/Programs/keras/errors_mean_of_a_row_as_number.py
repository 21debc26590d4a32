# oracle: jax+tf
import numpy as np
import keras
from keras import layers

rng = np.random.default_rng(14)
n = 32
city = rng.choice(["rome", "oslo", "lima"], n)
year = rng.integers(1990, 1994, n)
area = rng.normal(70, 15, n).astype("float32")
price = (area * 2 + (city == "oslo") * 40).astype("float32")
city_index = layers.StringLookup(num_oov_indices=0)
city_index.adapt(city)
year_index = layers.IntegerLookup(vocabulary=np.unique(year).tolist(), num_oov_indices=0, output_mode="one_hot")
cross = layers.HashedCrossing(num_bins=8, output_mode="one_hot")
norm = layers.Normalization(axis=None)
norm.adapt(area)
wide = np.concatenate([np.array(year_index(year)), np.array(cross((city, year)))], axis=1)
print(city_index.get_vocabulary(), wide.shape, wide.sum())
deep_in, emb_in, wide_in = keras.Input((1,), name="area"), keras.Input((1,), dtype="int32", name="city"), keras.Input((wide.shape[1],), name="wide")
deep = layers.Concatenate()([norm(deep_in), layers.Flatten()(layers.Embedding(3, 2)(emb_in))])
deep = layers.Dense(6, activation="relu")(deep)
out = layers.Dense(1, name="price")(layers.concatenate([deep, wide_in]))
keras.utils.set_random_seed(5)
model = keras.Model([deep_in, emb_in, wide_in], out)
model.summary()
model.compile(keras.optimizers.Ftrl(0.1), "mse")
data = {"area": area[:, None], "city": np.array(city_index(city))[:, None], "wide": wide}
h = model.fit(data, price, epochs=3, batch_size=8, verbose=0, shuffle=False)
print(h.history["loss"][0] > h.history["loss"][-1], round(float(norm.mean), 3), round(float(norm.variance), 3))
print(model.predict({k: v[:2] for k, v in data.items()}, verbose=0).shape)
