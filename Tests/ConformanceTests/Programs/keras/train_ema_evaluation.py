import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(41)
rng = np.random.default_rng(41)
X = rng.normal(size=(64, 4)).astype("float32")
y = X @ np.array([[1.0], [-1.0], [0.5], [2.0]], "float32") + rng.normal(0, 0.5, (64, 1)).astype("float32")
model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])
model.compile(optimizer=keras.optimizers.SGD(0.3, use_ema=True, ema_momentum=0.8), loss="mse")


class Averaged(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        raw = self.model.get_weights()[0].ravel().round(3)
        print(epoch, raw, self.model.optimizer._model_variables_moving_average[0].numpy().ravel().round(3))


model.fit(X, y, batch_size=16, epochs=3, verbose=0, callbacks=[Averaged()])
print("after fit:", model.get_weights()[0].ravel().round(3))
keras.utils.set_random_seed(41)
swap = keras.Sequential([keras.Input((4,)), layers.Dense(1)])
swap.compile(optimizer=keras.optimizers.SGD(0.3, use_ema=True, ema_momentum=0.8), loss="mse")
h = swap.fit(X, y, batch_size=16, epochs=3, verbose=0, validation_data=(X, y), callbacks=[keras.callbacks.SwapEMAWeights(swap_on_epoch=False)])
print([round(v, 4) for v in h.history["loss"]], [round(v, 4) for v in h.history["val_loss"]])
print(round(swap.evaluate(X, y, verbose=0), 4))
try:
    keras.optimizers.SGD(use_ema=True, ema_momentum=1.5)
except ValueError as e:
    print("ValueError:", e)
try:
    keras.optimizers.SGD(use_ema=True, ema_overwrite_frequency=0)
except ValueError as e:
    print("ValueError:", e)
