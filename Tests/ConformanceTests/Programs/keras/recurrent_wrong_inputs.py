# Recurrent layers and inputs that do not fit.
import numpy as np
import keras
from keras import layers

x = np.ones((2, 4, 3), "float32")


def attempt(call):
    try:
        out = call()
        print("ok", [tuple(o.shape) for o in out] if isinstance(out, (list, tuple)) else tuple(out.shape))
    except Exception as e:
        print(type(e).__name__, "-", e)


attempt(lambda: layers.LSTM(2)(x[0]))
attempt(lambda: layers.LSTM(2)(x, initial_state=[np.zeros((2, 2))]))
attempt(lambda: layers.GRU(2)(x, initial_state=np.zeros((2, 2), "float32")))
attempt(lambda: layers.SimpleRNN(2)(x, initial_state=np.zeros((2, 3), "float32")))
attempt(lambda: layers.LSTM(2, return_state=True)(x))
stateful = layers.GRU(2, stateful=True)
attempt(lambda: stateful(x))
attempt(lambda: stateful(x[:1]))
attempt(lambda: layers.LSTM(2, stateful=True)(keras.Input((4, 3))))
attempt(lambda: layers.LSTM(2, unroll=True)(keras.Input((None, 3))))
lstm = layers.LSTM(2)
lstm(x)
attempt(lambda: lstm(np.ones((2, 4, 5), "float32")))
attempt(lambda: layers.LSTM(2)(x, mask=np.ones((2, 3), bool)))
attempt(lambda: layers.LSTM(2, use_cudnn="maybe"))
attempt(lambda: layers.LSTM(-2))
attempt(lambda: layers.LSTM(2, activation="tahn"))
attempt(lambda: layers.SimpleRNN(2, recurrent_activation="tanh"))
attempt(lambda: layers.Bidirectional(layers.LSTM(2)).reset_state())
attempt(lambda: layers.ConvLSTM2D(2, 3)(keras.Input((None, None, 5, 1))))
print(layers.LSTM(2).name)
