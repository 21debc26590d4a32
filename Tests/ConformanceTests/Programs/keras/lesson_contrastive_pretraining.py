# Learn pictures without labels: two views of each, pulled together; then a probe on top.
import numpy as np
import keras
from keras import layers, ops

keras.utils.set_random_seed(15)
augmenter = keras.Sequential([keras.Input((6, 6, 1)), layers.RandomFlip("horizontal", seed=1), layers.RandomTranslation(0.1, 0.1, seed=2),
                              layers.GaussianNoise(0.05, seed=3)], name="augmenter")
encoder = keras.Sequential([keras.Input((6, 6, 1)), layers.Conv2D(4, 3, activation="relu"), layers.Flatten(),
                            layers.Dense(8, activation="relu")], name="encoder")
projection = keras.Sequential([keras.Input((8,)), layers.Dense(8, activation="relu"), layers.Dense(4)], name="projection_head")


class ContrastiveModel(keras.Model):
    def __init__(self, temperature=0.1):
        super().__init__()
        self.augmenter, self.encoder, self.projection_head = augmenter, encoder, projection
        self.temperature = temperature
        self.contrastive_accuracy = keras.metrics.SparseCategoricalAccuracy(name="c_acc")

    def call(self, x, training=False):
        first = self.augmenter(x, training=training)
        second = self.augmenter(x, training=training)
        return self.projection_head(self.encoder(first)), self.projection_head(self.encoder(second))

    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True):
        p1, p2 = (ops.normalize(p, axis=1) for p in y_pred)
        similarities = ops.matmul(p1, ops.transpose(p2)) / self.temperature
        labels = ops.arange(ops.shape(p1)[0])
        self.contrastive_accuracy.update_state(labels, similarities)
        loss_12 = keras.losses.sparse_categorical_crossentropy(labels, similarities, from_logits=True)
        loss_21 = keras.losses.sparse_categorical_crossentropy(labels, ops.transpose(similarities), from_logits=True)
        return ops.mean((loss_12 + loss_21) / 2)


rng = np.random.default_rng(2)
images = rng.random((24, 6, 6, 1)).astype("float32")
model = ContrastiveModel()
model.compile(optimizer=keras.optimizers.Adam(0.005))
history = model.fit(images, epochs=3, batch_size=8, verbose=0)
print({k: np.round(v, 3).tolist() for k, v in history.history.items()})
probe = keras.Sequential([keras.Input((6, 6, 1)), encoder, layers.Dense(2)])
encoder.trainable = False
probe.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
labels = (images.mean(axis=(1, 2, 3)) > 0.5).astype("int32")
print([round(v, 3) for v in probe.fit(images, labels, epochs=2, verbose=0).history["loss"]])
print(len(probe.trainable_weights), [w.path for w in probe.trainable_weights])
