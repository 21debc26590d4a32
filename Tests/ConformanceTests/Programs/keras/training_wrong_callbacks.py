import numpy as np
import keras

keras.utils.set_random_seed(0)
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
x = np.ones((8, 2)); y = np.ones((8, 1))

for cb in ["early", [lambda e, l: None], [keras.callbacks.EarlyStopping], {"a": 1}, [None], 3]:
    try:
        model.fit(x, y, epochs=1, verbose=0, callbacks=cb)
        print("trained with", type(cb).__name__)
    except Exception as e:
        print(type(e).__name__, str(e)[:160])

class Log(keras.callbacks.Callback):
    def __init__(self, tag):
        super().__init__(); self.tag = tag
    def on_epoch_end(self, epoch, logs=None):
        print(self.tag, epoch, sorted(logs))
hist = model.fit(x, y, epochs=2, verbose=0, callbacks=Log("single"))
hist = model.fit(x, y, epochs=1, verbose=0, callbacks=[Log("a"), Log("b")])
model.fit(x, y, epochs=1, verbose=0, callbacks=keras.callbacks.CallbackList([Log("list")], model=model))
print([type(c).__name__ for c in keras.callbacks.CallbackList([Log("q")], add_history=True, model=model).callbacks])
hist = model.fit(x, y, epochs=2, verbose=0, callbacks=(Log("t"),))
