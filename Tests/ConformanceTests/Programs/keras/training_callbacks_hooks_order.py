import numpy as np
import keras


class Trace(keras.callbacks.Callback):
    def __init__(self, tag):
        super().__init__()
        self.tag = tag
        self.lines = []

    def say(self, name, i=None, logs=None):
        keys = sorted(logs) if logs else []
        print(self.tag, name, "" if i is None else i, keys)

    def on_train_begin(self, logs=None): self.say("train begin", None, logs)
    def on_train_end(self, logs=None): self.say("train end", None, logs)
    def on_epoch_begin(self, epoch, logs=None): self.say("epoch begin", epoch, logs)
    def on_epoch_end(self, epoch, logs=None): self.say("epoch end", epoch, logs)
    def on_train_batch_begin(self, batch, logs=None): self.say("batch begin", batch, logs)
    def on_train_batch_end(self, batch, logs=None): self.say("batch end", batch, logs)
    def on_test_begin(self, logs=None): self.say("test begin", None, logs)
    def on_test_end(self, logs=None): self.say("test end", None, logs)
    def on_test_batch_begin(self, batch, logs=None): self.say("test batch begin", batch, logs)
    def on_test_batch_end(self, batch, logs=None): self.say("test batch end", batch, logs)
    def on_predict_begin(self, logs=None): self.say("predict begin", None, logs)
    def on_predict_end(self, logs=None): self.say("predict end", None, logs)
    def on_predict_batch_begin(self, batch, logs=None): self.say("predict batch begin", batch, logs)
    def on_predict_batch_end(self, batch, logs=None): self.say("predict batch end", batch, logs)


keras.utils.set_random_seed(0)
x = np.random.rand(8, 2)
y = x[:, 0]
m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
m.compile("sgd", "mse", metrics=["mae"])
a, b = Trace("A"), Trace("B")
m.fit(x, y, batch_size=4, epochs=2, validation_split=0.5, verbose=0, callbacks=[a, b])
print(a.params, a.model is m)
m.evaluate(x, y, batch_size=4, verbose=0, callbacks=[Trace("E")])
m.predict(x, batch_size=4, verbose=0, callbacks=[Trace("P")])
