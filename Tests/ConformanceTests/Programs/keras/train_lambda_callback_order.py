import numpy as np
import keras
from keras.callbacks import LambdaCallback, History

keras.utils.set_random_seed(2)
m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, kernel_initializer="ones")])
m.compile(loss="mse", optimizer=keras.optimizers.SGD(0.05))
x = np.linspace(-1, 1, 8)[:, None]
y = 2 * x + 0.5
seen = []
cb = LambdaCallback(
    on_train_begin=lambda logs: seen.append("train begin"),
    on_epoch_begin=lambda epoch, logs: seen.append(f"epoch {epoch}"),
    on_train_batch_end=lambda batch, logs: seen.append(f"  batch {batch} {logs['loss']:.4f}"),
    on_epoch_end=lambda epoch, logs: seen.append(f"end {epoch} {logs['loss']:.4f}"),
    on_train_end=lambda logs: seen.append("train end"),
)
hist = History()
out = m.fit(x, y, epochs=2, batch_size=4, shuffle=False, callbacks=[cb, hist], verbose=0)
print("\n".join(seen))
print(hist.history == out.history, hist is out, hist.epoch)
print(out.params)
print(type(out).__name__, out.model is m)
