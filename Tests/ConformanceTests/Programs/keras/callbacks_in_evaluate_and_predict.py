import numpy as np
import keras
from keras import layers


class Trace(keras.callbacks.Callback):
    def on_test_begin(self, logs=None):
        print("test begin", logs)

    def on_test_batch_begin(self, batch, logs=None):
        print(" batch", batch, logs)

    def on_test_batch_end(self, batch, logs=None):
        print(" end", batch, {k: round(float(v), 4) for k, v in logs.items()})

    def on_test_end(self, logs=None):
        print("test end", {k: round(float(v), 4) for k, v in logs.items()})

    def on_predict_begin(self, logs=None):
        print("predict begin", logs)

    def on_predict_batch_end(self, batch, logs=None):
        print(" outputs", batch, logs["outputs"].shape)

    def on_predict_end(self, logs=None):
        print("predict end", logs)

    def on_epoch_begin(self, epoch, logs=None):
        print("epoch", epoch, logs, self.params)


keras.utils.set_random_seed(8)
x = np.random.rand(9, 2)
y = np.random.rand(9, 1)
model = keras.Sequential([keras.Input((2,)), layers.Dense(1)])
model.compile("sgd", "mse", metrics=["mae"])
print(model.evaluate(x, y, batch_size=4, callbacks=[Trace()], verbose=0))
model.predict(x, batch_size=4, callbacks=[Trace()], verbose=0)
model.fit(x, y, epochs=2, batch_size=5, validation_data=(x, y), validation_freq=2, callbacks=[Trace()], verbose=0)
print(model.metrics_names, [m.name for m in model.metrics])
print(model.evaluate(x, y, verbose=0, return_dict=True).keys(), model.compute_metrics is not None)
