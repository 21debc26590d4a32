import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(14)
x = np.random.rand(32, 2)
y = x.sum(1, keepdims=True)
model = keras.Sequential([keras.Input((2,)), layers.Dense(1, use_bias=False)])
opt = keras.optimizers.SGD(0.2, use_ema=True, ema_momentum=0.8, ema_overwrite_frequency=None)
model.compile(opt, "mse")


class Peek(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        print(epoch, self.model.get_weights()[0].ravel().round(4), round(logs["val_loss"], 5))


model.fit(x, y, epochs=3, batch_size=8, verbose=0, validation_data=(x, y), callbacks=[keras.callbacks.SwapEMAWeights(swap_on_epoch=True), Peek()])
print(model.get_weights()[0].ravel().round(4))
print([v.name for v in opt.variables])
other = keras.optimizers.Adam(0.1, use_ema=True, ema_overwrite_frequency=2, weight_decay=0.01, global_clipnorm=0.5)
model.compile(other, "mse")
model.fit(x, y, epochs=2, batch_size=16, verbose=0)
print(model.get_weights()[0].ravel().round(4), other.use_ema, other.ema_momentum, other.weight_decay, other.global_clipnorm)
model.optimizer.exclude_from_weight_decay(var_names=["bias"])
