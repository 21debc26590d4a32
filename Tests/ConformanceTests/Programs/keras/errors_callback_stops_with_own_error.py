import numpy as np
import keras

class Guard(keras.callbacks.Callback):
    def on_train_batch_end(self, batch, logs=None):
        if logs["loss"] > self.limit:
            raise ValueError(f"loss {logs['loss']:.2f} above {self.limit} in batch {batch}")

keras.utils.set_random_seed(3)
m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, kernel_initializer="ones")])
m.compile(keras.optimizers.SGD(2.0), "mse")
g = Guard()
g.limit = 50
x = np.arange(8.0)[:, None]
m.fit(x, 2 * x, batch_size=2, shuffle=False, epochs=3, verbose=0, callbacks=[g])
