import numpy as np
import keras
from keras import layers, ops

class AE(keras.Model):
    def __init__(self, latent, **kw):
        super().__init__(**kw)
        self.enc = layers.Dense(latent, activation="relu", activity_regularizer=keras.regularizers.L1(1e-3))
        self.dec = layers.Dense(6, activation="sigmoid")
        self.tracker = keras.metrics.Mean(name="reconstruction")

    def call(self, x):
        z = self.enc(x)
        y = self.dec(z)
        loss = ops.mean(ops.square(x - y))
        self.add_loss(0.5 * loss)
        self.tracker.update_state(loss)
        return y

keras.utils.set_random_seed(29)
m = AE(3, name="auto")
x = np.random.rand(30, 6).astype("float32")
m.compile("adam")
h = m.fit(x, epochs=3, batch_size=10, verbose=2)
print(list(h.history), len(m.losses))
print({k: round(v, 4) for k, v in m.evaluate(x, verbose=0, return_dict=True).items()})
print([mm.name for mm in m.metrics], m.predict(x[:2], verbose=0).shape)
m.summary()
