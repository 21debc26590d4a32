import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(19)
image = keras.Input((8, 8, 3), name="image")
text = keras.Input((6,), dtype="int32", name="text")
meta = keras.Input((2,), name="meta")
x = layers.Conv2D(4, 3, activation="relu")(image)
x = layers.GlobalMaxPooling2D()(x)
t = layers.Embedding(15, 4, mask_zero=True)(text)
t = layers.GRU(5)(t)
joined = layers.Concatenate(name="joined")([x, t, meta])
shared = layers.Dense(6, activation="relu", name="shared")(joined)
price = layers.Dense(1, name="price")(shared)
kind = layers.Dense(3, activation="softmax", name="kind")(shared)
model = keras.Model({"image": image, "text": text, "meta": meta}, {"price": price, "kind": kind}, name="listing")
model.summary()
data = {"image": np.random.rand(12, 8, 8, 3), "text": np.random.randint(0, 15, (12, 6)), "meta": np.random.rand(12, 2)}
target = {"price": np.random.rand(12, 1), "kind": np.random.randint(0, 3, 12)}
model.compile("adam", loss={"price": "mse", "kind": "sparse_categorical_crossentropy"}, loss_weights={"price": 0.5, "kind": 1.0}, metrics={"kind": "accuracy", "price": "mae"})
h = model.fit(data, target, epochs=2, batch_size=6, verbose=0)
for k in sorted(h.history):
    print(k, [round(v, 4) for v in h.history[k]])
out = model.predict({k: v[:2] for k, v in data.items()}, verbose=0)
print({k: v.shape for k, v in out.items()}, out["price"].round(3).ravel())
print(model.input_names if hasattr(model, "input_names") else "", model.output_names, sorted(model.input))
probe = keras.Model(model.input, model.get_layer("joined").output)
print(probe(data).shape)
try:
    model.predict({"image": data["image"], "text": data["text"]}, verbose=0)
except Exception as e:
    print(type(e).__name__, str(e)[:120])
