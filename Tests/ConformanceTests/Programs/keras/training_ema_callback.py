import numpy as np
import keras
from keras import callbacks, optimizers

keras.utils.set_random_seed(3)
x = np.random.rand(32, 2)
y = x.sum(1)
m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
m.compile(optimizers.SGD(0.1, use_ema=True, ema_momentum=0.9), "mse")
h = m.fit(x, y, epochs=3, validation_data=(x, y), verbose=0, callbacks=[callbacks.SwapEMAWeights(swap_on_epoch=True)])
print({k: [round(v, 4) for v in vs] for k, vs in h.history.items()})
print([v.path for v in m.optimizer.variables])
