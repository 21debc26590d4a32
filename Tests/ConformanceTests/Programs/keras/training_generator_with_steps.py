import numpy as np
import keras

keras.utils.set_random_seed(3)


def batches(tag, n):
    for i in range(n):
        print(tag, "gives", i)
        x = np.full((4, 1), i / 4)
        yield x, 2 * x


class Say(keras.callbacks.Callback):
    def on_train_begin(self, logs=None):
        print("train begins")

    def on_epoch_begin(self, epoch, logs=None):
        print("epoch", epoch)

    def on_train_batch_begin(self, batch, logs=None):
        print("  batch", batch)

    def on_train_batch_end(self, batch, logs=None):
        print("  done", batch, round(logs["loss"], 4))


m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
m.compile(keras.optimizers.SGD(0.1), "mse")
h = m.fit(batches("A", 7), steps_per_epoch=3, epochs=2, verbose=0, callbacks=[Say()])
print(len(h.epoch))
h = m.fit(batches("B", 3), epochs=1, verbose=0, callbacks=[Say()])
print(round(m.evaluate(batches("C", 2), verbose=0), 4))
print(m.predict(batches("D", 3), verbose=0).shape)
x = np.arange(10.0).reshape(-1, 1) / 10
h = m.fit(x, x, steps_per_epoch=2, batch_size=4, epochs=3, shuffle=False, verbose=0, callbacks=[Say()])
print([round(v, 4) for v in h.history["loss"]])
