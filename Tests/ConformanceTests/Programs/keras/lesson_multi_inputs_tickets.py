# Words, a body of text and tags about one message; two answers at once.
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(13)
num_tags, num_words, num_departments = 5, 30, 3
title_input = keras.Input(shape=(None,), name="title")
body_input = keras.Input(shape=(None,), name="body")
tags_input = keras.Input(shape=(num_tags,), name="tags")
title_features = layers.LSTM(8)(layers.Embedding(num_words, 4)(title_input))
body_features = layers.GRU(6)(layers.Embedding(num_words, 4)(body_input))
x = layers.concatenate([title_features, body_features, tags_input])
priority_pred = layers.Dense(1, name="priority")(x)
department_pred = layers.Dense(num_departments, name="department")(x)
model = keras.Model(inputs=[title_input, body_input, tags_input],
                    outputs={"priority": priority_pred, "department": department_pred})
model.summary()
model.compile(optimizer=keras.optimizers.RMSprop(1e-3),
              loss={"priority": keras.losses.BinaryCrossentropy(from_logits=True),
                    "department": keras.losses.CategoricalCrossentropy(from_logits=True)},
              loss_weights={"priority": 1.0, "department": 0.2},
              metrics={"department": ["accuracy"]})
rng = np.random.default_rng(0)
title = rng.integers(num_words, size=(24, 4))
body = rng.integers(num_words, size=(24, 9))
tags = rng.integers(2, size=(24, num_tags)).astype("float32")
priority = rng.random(size=(24, 1))
department = keras.utils.to_categorical(rng.integers(num_departments, size=24), num_departments)
history = model.fit({"title": title, "body": body, "tags": tags}, {"priority": priority, "department": department},
                    epochs=2, batch_size=8, verbose=2)
print(sorted(history.history))
result = model.predict({"title": title[:2], "body": body[:2], "tags": tags[:2]}, verbose=0)
print({k: v.shape for k, v in result.items()})
print(model.input_names if hasattr(model, "input_names") else None, model.output_names)
print({k: round(float(v), 4) for k, v in model.evaluate([title, body, tags], {"priority": priority, "department": department},
                                                   verbose=0, return_dict=True).items()})
