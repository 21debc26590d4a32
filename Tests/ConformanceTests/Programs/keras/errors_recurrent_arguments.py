import numpy as np
from keras import layers

for make in (
    lambda: layers.LSTM(0),
    lambda: layers.GRU(-1),
    lambda: layers.LSTM(4, activation="thanh"),
    lambda: layers.Bidirectional(layers.LSTM(3), merge_mode="join"),
    lambda: layers.TimeDistributed(3),
    lambda: layers.LSTM(4)(np.ones((2, 3), "float32")),
    lambda: layers.SimpleRNN(4)(np.ones((2, 3, 4, 5), "float32")),
    lambda: layers.TimeDistributed(layers.Dense(3))(np.ones((2, 3), "float32")),
):
    try:
        print("made", type(make()).__name__)
    except Exception as e:
        print(type(e).__name__ + ":", e)
