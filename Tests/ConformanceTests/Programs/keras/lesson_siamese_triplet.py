import numpy as np
import keras
from keras import layers, ops, metrics


class DistanceLayer(layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)

    def call(self, anchor, positive, negative):
        ap = ops.sum(ops.square(anchor - positive), -1)
        an = ops.sum(ops.square(anchor - negative), -1)
        return (ap, an)


keras.utils.set_random_seed(99)
embedding = keras.Sequential([keras.Input((6,)), layers.Dense(8, activation="relu"), layers.Dense(3)], name="Embedding")
anchor = layers.Input(name="anchor", shape=(6,))
positive = layers.Input(name="positive", shape=(6,))
negative = layers.Input(name="negative", shape=(6,))
distances = DistanceLayer()(embedding(anchor), embedding(positive), embedding(negative))
siamese = keras.Model(inputs=[anchor, positive, negative], outputs=distances)
siamese.summary()


class SiameseModel(keras.Model):
    def __init__(self, siamese_network, margin=0.5):
        super().__init__()
        self.siamese_network = siamese_network
        self.margin = margin

    def call(self, inputs):
        return self.siamese_network(inputs)

    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True):
        ap, an = y_pred
        return ops.mean(ops.maximum(ap - an + self.margin, 0.0))


a = np.random.rand(30, 6).astype("float32")
p = a + 0.05 * np.random.rand(30, 6).astype("float32")
n = np.random.rand(30, 6).astype("float32")
model = SiameseModel(siamese)
model.compile(optimizer=keras.optimizers.Adam(0.01))
h = model.fit([a, p, n], epochs=3, batch_size=10, verbose=0)
print([round(v, 4) for v in h.history["loss"]])
cosine = metrics.CosineSimilarity()
ea, ep, en = (embedding(v[:4]) for v in (a, p, n))
print("Positive similarity:", round(float(cosine(ea, ep)), 4))
cosine.reset_state()
print("Negative similarity:", round(float(cosine(ea, en)), 4))
ap, an = model.predict([a[:3], p[:3], n[:3]], verbose=0)
print(ap.round(4), an.round(4))
