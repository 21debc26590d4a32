import numpy as np
import keras

keras.utils.set_random_seed(4)

class Boom(keras.callbacks.Callback):
    def on_train_batch_end(self, batch, logs=None):
        if batch == 1:
            raise RuntimeError("stopped by hand in batch 1")

model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
model.compile("sgd", "mse", metrics=["mae"])
x = np.arange(16, dtype="float32").reshape(8, 2) / 16
y = x.sum(1, keepdims=True)
try:
    model.fit(x, y, batch_size=2, verbose=0, callbacks=[Boom()])
except RuntimeError as e:
    print("RuntimeError:", e)
for m in model.metrics:
    print(m.name, [v.path for v in m.variables])
try:
    print(model.optimizer.iterations.numpy())
except Exception as e:
    print(type(e).__name__, str(e)[:200])
try:
    print(model.get_weights()[0].shape)
except Exception as e:
    print(type(e).__name__, str(e)[:200])
try:
    print(model.metrics[0].result())
except Exception as e:
    print(type(e).__name__, str(e)[:200])
try:
    print(model.evaluate(x, y, verbose=0))
except Exception as e:
    print(type(e).__name__, str(e)[:200])
try:
    h = model.fit(x, y, batch_size=2, verbose=0)
    print(h.history)
except Exception as e:
    print(type(e).__name__, str(e)[:200])
