import numpy as np
import keras
from keras import layers, ops


class Report(keras.callbacks.Callback):
    def on_train_begin(self, logs=None):
        print("begin", self.params)

    def on_epoch_end(self, epoch, logs=None):
        print("epoch", epoch, {k: round(float(v), 4) for k, v in logs.items()})

    def on_train_end(self, logs=None):
        print("end", logs)


keras.utils.set_random_seed(1)
model = keras.Sequential([layers.Input((3,)), layers.Dense(1)])
model.compile("sgd", "mse")
x = np.random.rand(16, 3)
y = x @ np.array([[1.0], [2.0], [3.0]])

callbacks = keras.callbacks.CallbackList([Report()], add_history=True, model=model, epochs=3, steps=4, verbose=0)
callbacks.on_train_begin()
for epoch in range(3):
    callbacks.on_epoch_begin(epoch)
    for step in range(4):
        callbacks.on_train_batch_begin(step)
        loss = model.train_on_batch(x[step * 4:step * 4 + 4], y[step * 4:step * 4 + 4])
        callbacks.on_train_batch_end(step, {"loss": loss})
    callbacks.on_epoch_end(epoch, {"loss": loss})
callbacks.on_train_end({"loss": loss})
print(model.history.epoch, [round(float(v), 4) for v in model.history.history["loss"]])
print([type(c).__name__ for c in callbacks.callbacks])
