import numpy as np
import keras
from keras import layers


class Encoder(layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.hidden = layers.Dense(units, activation="relu", name="enc_hidden")
        self.norm = layers.BatchNormalization(name="enc_norm")

    def call(self, x, training=None):
        return self.norm(self.hidden(x), training=training)


class AutoEncoder(keras.Model):
    def __init__(self, width, **kwargs):
        super().__init__(**kwargs)
        self.encoder = Encoder(width, name="encoder")
        self.decoder = keras.Sequential([layers.Dense(8, activation="relu"), layers.Dense(4)], name="decoder")
        self.penalty = keras.metrics.Mean(name="penalty")

    def call(self, x, training=None):
        z = self.encoder(x, training=training)
        self.add_loss(0.01 * keras.ops.mean(keras.ops.square(z)))
        return self.decoder(z)


keras.utils.set_random_seed(5)
ae = AutoEncoder(3, name="ae")
ae.summary()
ae(np.zeros((2, 4), "float32"))
ae.summary()
ae.summary(expand_nested=True, show_trainable=True)
ae.encoder.trainable = False
ae.summary(line_length=90, positions=[0.4, 0.7, 1.0])
lines = []
ae.summary(print_fn=lambda s: lines.append(s))
print(len(lines), lines[0].splitlines()[0])
print([l.name for l in ae.layers], len(ae.losses))
x = np.random.rand(16, 4).astype("float32")
ae.compile("sgd", "mse")
h = ae.fit(x, x, epochs=2, verbose=0)
print(["%.5f" % v for v in h.history["loss"]], len(ae.trainable_weights), len(ae.non_trainable_weights))
