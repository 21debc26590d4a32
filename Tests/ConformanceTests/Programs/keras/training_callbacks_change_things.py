import numpy as np
import keras


class Halve(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        lr = float(self.model.optimizer.learning_rate)
        self.model.optimizer.learning_rate = lr / 2
        logs["seen_lr"] = lr


class Freeze(keras.callbacks.Callback):
    def on_train_batch_begin(self, batch, logs=None):
        kernel = self.model.layers[0].kernel
        kernel.assign(np.clip(kernel.numpy(), -0.5, 0.5))


class StopAtLoss(keras.callbacks.Callback):
    def __init__(self, limit):
        super().__init__()
        self.limit = limit

    def on_batch_end(self, batch, logs=None):
        if logs["loss"] < self.limit:
            self.model.stop_training = True
            print("below", self.limit, "at batch", batch)


keras.utils.set_random_seed(8)
x = np.random.normal(size=(64, 2))
y = x @ np.array([1.0, -1.0])
m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, use_bias=False)])
m.compile(keras.optimizers.SGD(0.2), "mse")
h = m.fit(x, y, epochs=4, verbose=0, callbacks=[Halve(), Freeze()])
print({k: [round(v, 4) for v in vs] for k, vs in h.history.items()})
print(m.get_weights()[0].ravel().round(4))
h = m.fit(x, y, epochs=50, batch_size=8, verbose=0, callbacks=[StopAtLoss(0.2)])
print(len(h.epoch))
lam = keras.callbacks.LambdaCallback(
    on_train_begin=lambda logs: print("start"),
    on_epoch_end=lambda epoch, logs: print("epoch", epoch, round(logs["loss"], 3)),
    on_train_end=lambda logs: print("end", sorted(logs)))
m.fit(x, y, epochs=2, verbose=0, callbacks=[lam])
m.fit(x, y, epochs=1, verbose=0, callbacks=keras.callbacks.LambdaCallback(on_train_batch_end=lambda batch, logs: print(batch, round(logs["loss"], 3))))
