# oracle: jax+tf
# Sort short reviews: words to numbers inside the model, then a small convolution.
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(11)
good = ["a lovely film", "great acting and a great story", "i loved this film", "wonderful music and lovely people",
        "the story is great", "really good fun"]
bad = ["a dull film", "bad acting and a weak story", "i hated this film", "boring music and dull people",
       "the story is weak", "really bad sound"]
texts = np.array(good + bad, dtype=object)
labels = np.array([1.0] * len(good) + [0.0] * len(bad))

vectorize = layers.TextVectorization(max_tokens=40, output_mode="int", output_sequence_length=8)
vectorize.adapt(texts)
print(vectorize.get_vocabulary()[:8], vectorize.vocabulary_size())
ids = np.array(vectorize(texts))
print(ids.shape, ids.dtype)
print(ids[:3])

inputs = keras.Input(shape=(8,), dtype="int32")
x = layers.Embedding(vectorize.vocabulary_size(), 6)(inputs)
x = layers.Conv1D(8, 3, padding="valid", activation="relu")(x)
x = layers.GlobalMaxPooling1D()(x)
x = layers.Dropout(0.2)(x)
outputs = layers.Dense(1, activation="sigmoid", name="predictions")(x)
model = keras.Model(inputs, outputs, name="reviews")
model.summary()
model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])
history = model.fit(ids, labels, epochs=4, batch_size=4, verbose=2)
print([round(v, 4) for v in history.history["loss"]])
new = ["a great film", "dull and boring"]
print(np.round(model.predict(np.array(vectorize(new)), verbose=0), 3))
print({k: round(float(v), 4) for k, v in model.evaluate(ids, labels, verbose=0, return_dict=True).items()})
