import numpy as np
import keras
from keras import layers, ops

keras.utils.set_random_seed(8)


class SmallTable(layers.Layer):
    """Many items in two small tables: one by the quotient, one by the rest."""

    def __init__(self, buckets, width, **kwargs):
        super().__init__(**kwargs)
        self.buckets = buckets
        self.high = layers.Embedding(buckets, width)
        self.low = layers.Embedding(buckets, width)

    def call(self, items):
        return self.high(items // self.buckets) * self.low(items % self.buckets)


def build(table):
    reader = keras.Input(shape=(), dtype="int32", name="reader")
    book = keras.Input(shape=(), dtype="int32", name="book")
    match = layers.Dot(axes=1, name="match")([table(reader), layers.Embedding(20, 6, name="books")(book)])
    return keras.Model([reader, book], keras.activations.sigmoid(match))


readers = np.random.randint(0, 36, 120)
books = np.random.randint(0, 20, 120)
liked = ((readers + books) % 2).astype("float32")
for table in (layers.Embedding(36, 6, name="readers"), SmallTable(6, 6, name="readers")):
    model = build(table)
    print(table.count_params() if table.built else "unbuilt", model.count_params())
    model.compile(keras.optimizers.Adam(0.05), "binary_crossentropy", metrics=["accuracy"])
    history = model.fit({"reader": readers, "book": books}, liked, epochs=3, batch_size=30, verbose=2)
model.summary()
best = ops.top_k(model.predict([readers[:5], books[:5]], verbose=0).reshape(-1), k=2)
print(best.indices)
