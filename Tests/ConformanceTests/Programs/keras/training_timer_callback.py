import numpy as np
import keras


class BestKeeper(keras.callbacks.Callback):
    """Keeps the best weights and undoes epochs that got worse."""

    def __init__(self, monitor="loss", factor=1.05):
        super().__init__()
        self.monitor = monitor
        self.factor = factor
        self.best = None
        self.undone = []

    def on_epoch_end(self, epoch, logs=None):
        logs = logs or {}
        value = logs[self.monitor]
        if self.best is None or value < self.best:
            self.best = value
            self.kept = [np.copy(w) for w in self.model.get_weights()]
        elif value > self.best * self.factor:
            self.model.set_weights(self.kept)
            lr = self.model.optimizer.learning_rate
            lr.assign(lr * 0.5)
            self.undone.append(epoch)

    def on_train_end(self, logs=None):
        print("undone", self.undone, "best", round(self.best, 4), "lr", round(float(self.model.optimizer.learning_rate), 4))


keras.utils.set_random_seed(104)
x = np.random.normal(size=(50, 2))
y = x[:, 0] - 2 * x[:, 1]
m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
m.compile(keras.optimizers.SGD(1.1, momentum=0.5), "mse")
h = m.fit(x, y, epochs=10, batch_size=10, verbose=0, callbacks=[BestKeeper()])
print([f"{v:.3g}" for v in h.history["loss"]])
