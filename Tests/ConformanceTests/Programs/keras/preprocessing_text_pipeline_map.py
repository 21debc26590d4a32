# oracle: jax+tf
import re
import string
import numpy as np
import tensorflow as tf
import keras
from keras import layers

reviews = ["A great movie!<br />I loved it.", "Terrible... just terrible", "Loved the great cast", "boring and terrible plot",
           "great fun, great music", "I hated it; so boring"]
labels = [1, 0, 1, 0, 1, 0]
raw_ds = tf.data.Dataset.from_tensor_slices((reviews, labels)).batch(2)
for text_batch, label_batch in raw_ds.take(1):
    for i in range(2):
        print(text_batch.numpy()[i], label_batch.numpy()[i])
vectorize_layer = layers.TextVectorization(max_tokens=20, output_mode="int", output_sequence_length=6)
text_ds = raw_ds.map(lambda x, y: x)
vectorize_layer.adapt(text_ds)
print(vectorize_layer.get_vocabulary()[:5], len(vectorize_layer.get_vocabulary()))


def vectorize_text(text, label):
    text = tf.expand_dims(text, -1)
    return vectorize_layer(text), label


train_ds = raw_ds.map(vectorize_text).cache().prefetch(buffer_size=10)
for x, y in train_ds.take(1):
    print(x.shape, x.dtype, y.dtype)
    print(x.numpy())
keras.utils.set_random_seed(5)
inputs = keras.Input(shape=(None,), dtype="int64")
x = layers.Embedding(20, 8)(inputs)
x = layers.Conv1D(4, 3, padding="valid", activation="relu")(x)
x = layers.GlobalMaxPooling1D()(x)
predictions = layers.Dense(1, activation="sigmoid", name="predictions")(x)
model = keras.Model(inputs, predictions)
model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])
h = model.fit(train_ds, epochs=2, verbose=0)
print([round(v, 4) for v in h.history["loss"]])
print(model.predict(vectorize_layer(["great great movie"]), verbose=0).round(3))
