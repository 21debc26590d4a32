import numpy as np
import keras
from keras import layers, ops


class Encoder(layers.Layer):
    def __init__(self, latent, **kwargs):
        super().__init__(**kwargs)
        self.hidden = layers.Dense(8, activation="relu")
        self.code = layers.Dense(latent, name="code")

    def call(self, x):
        return self.code(self.hidden(x))


class Decoder(layers.Layer):
    def __init__(self, width, **kwargs):
        super().__init__(**kwargs)
        self.hidden = layers.Dense(8, activation="relu")
        self.out = layers.Dense(width, activation="sigmoid")

    def call(self, z):
        return self.out(self.hidden(z))


class AutoEncoder(keras.Model):
    def __init__(self, width, latent=2):
        super().__init__()
        self.encoder = Encoder(latent)
        self.decoder = Decoder(width)
        self.code_tracker = keras.metrics.Mean(name="code_size")

    def call(self, x):
        z = self.encoder(x)
        self.add_loss(1e-3 * ops.mean(ops.square(z)))
        return self.decoder(z)

    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True):
        self.code_tracker.update_state(ops.abs(self.encoder(x)))
        return super().compute_loss(x, y, y_pred, sample_weight, training)


keras.utils.set_random_seed(42)
X = np.random.rand(48, 6).astype("float32")
ae = AutoEncoder(6)
ae.compile(optimizer="adam", loss="mse", metrics=["mae"])
h = ae.fit(X, X, epochs=3, batch_size=16, verbose=2)
print(sorted(h.history))
ae.summary(expand_nested=True)
print([m.name for m in ae.metrics])
print(ae.encoder.code.path, [v.path for v in ae.decoder.trainable_variables])
print(np.asarray(ae.encoder(X[:2])).round(3))
