# A graph with two kinds of input, one trunk and two heads.
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(101)
title = keras.Input(shape=(None,), dtype="int32", name="title")
tags = keras.Input(shape=(5,), name="tags")
emb = layers.Embedding(30, 6, name="words")(title)
state = layers.LSTM(4, name="reader")(emb)
x = layers.concatenate([state, tags], name="joined")
priority = layers.Dense(1, name="priority")(x)
department = layers.Dense(3, name="department", activation="softmax")(x)
model = keras.Model(inputs=[title, tags], outputs={"priority": priority, "department": department})
model.summary()
print(model.input_shape, model.output_shape)
print({k: v.shape for k, v in model.output.items()}, [t.name for t in model.input])
model.compile(
    optimizer=keras.optimizers.RMSprop(1e-3),
    loss={"priority": keras.losses.BinaryCrossentropy(from_logits=True), "department": "categorical_crossentropy"},
    loss_weights={"priority": 1.0, "department": 0.2},
)
t = np.random.randint(30, size=(40, 7))
g = np.random.randint(2, size=(40, 5)).astype("float32")
p = np.random.randint(2, size=(40, 1))
d = np.eye(3)[np.random.randint(3, size=40)]
h = model.fit({"title": t, "tags": g}, {"priority": p, "department": d}, epochs=2, batch_size=16, verbose=0)
for k in h.history:
    print(k, ["%.4f" % v for v in h.history[k]])
out = model.predict([t[:2], g[:2]], verbose=0)
print(type(out).__name__, sorted(out), out["department"].sum(axis=1).round(4))
print(model.evaluate([t, g], {"priority": p, "department": d}, verbose=0, return_dict=True).keys())
print(model([t[:1], g[:1]])["priority"].shape)
