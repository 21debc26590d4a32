# Text and numbers in, a topic and a priority out: names everywhere.
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(2)
title = keras.Input(shape=(6,), dtype="int32", name="title")
tags = keras.Input(shape=(4,), name="tags")
t = layers.Embedding(30, 8, name="words")(title)
t = layers.Bidirectional(layers.LSTM(4), name="reader")(t)
joined = layers.concatenate([t, tags])
priority = layers.Dense(1, activation="sigmoid", name="priority")(joined)
topic = layers.Dense(3, name="topic")(joined)
model = keras.Model(inputs={"title": title, "tags": tags}, outputs={"priority": priority, "topic": topic})
model.compile(
    optimizer=keras.optimizers.RMSprop(1e-2),
    loss={"priority": keras.losses.BinaryCrossentropy(), "topic": keras.losses.SparseCategoricalCrossentropy(from_logits=True)},
    loss_weights={"priority": 1.0, "topic": 0.2},
    metrics={"topic": ["accuracy"], "priority": [keras.metrics.BinaryAccuracy(threshold=0.6)]},
)
model.summary()
data = {"title": np.random.randint(0, 30, (40, 6)), "tags": np.random.randint(0, 2, (40, 4)).astype("float32")}
targets = {"priority": np.random.rand(40, 1).round(), "topic": np.random.randint(0, 3, (40, 1))}
history = model.fit(data, targets, epochs=2, batch_size=16, verbose=2)
print(sorted(history.history))
print({k: round(v, 4) for k, v in model.evaluate(data, targets, verbose=0, return_dict=True).items()})
out = model.predict({"title": data["title"][:2], "tags": data["tags"][:2]}, verbose=0)
print({k: v.shape for k, v in out.items()}, out["topic"].round(2))
print(model.input_names, model.output_names)
print({k: tuple(v.shape) for k, v in model.input.items()}, list(model.output))
