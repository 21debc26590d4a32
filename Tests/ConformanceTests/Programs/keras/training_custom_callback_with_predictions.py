import numpy as np
import keras
from keras import layers


class Watch(keras.callbacks.Callback):
    """Keeps predictions for one input after every second epoch."""

    def __init__(self, sample, every=2):
        super().__init__()
        self.sample = sample
        self.every = every
        self.seen = {}

    def on_epoch_end(self, epoch, logs=None):
        if (epoch + 1) % self.every == 0:
            self.seen[epoch + 1] = float(self.model.predict(self.sample, verbose=0)[0, 0])

    def on_train_end(self, logs=None):
        for epoch, value in self.seen.items():
            print(f"after {epoch}: {value:.3f}")


keras.utils.set_random_seed(17)
x = np.linspace(-1, 1, 30).reshape(-1, 1).astype("float32")
y = 3 * x - 1
model = keras.Sequential([keras.Input((1,)), layers.Dense(1)])
model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1, momentum=0.5), loss="mse", metrics=["mae"])
history = model.fit(x, y, epochs=6, batch_size=10, verbose=0, callbacks=[Watch(np.array([[0.5]]))])
print([f"{v:.4f}" for v in history.history["loss"]])
w, b = model.layers[0].get_weights()
print(w.round(2), b.round(2))
print(history.params, history.epoch)
model.summary()
