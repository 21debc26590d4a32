import numpy as np
import keras
from keras import layers

x = np.ones((2, 3, 4), "float32")
for make in (
    lambda: layers.RNN(layers.Dense(3)),
    lambda: layers.RNN("lstm"),
    lambda: layers.RNN(layers.LSTM(3))(x),
    lambda: layers.StackedRNNCells([layers.Dense(2)]),
    lambda: layers.Bidirectional(layers.Dense(3)),
    lambda: layers.TimeDistributed("dense"),
):
    try:
        print(make())
    except Exception as e:
        text = str(e).split("\n")
        print(type(e).__name__, text[2] if len(text) > 2 else text[0])
model = keras.Sequential([
    keras.Input((3, 4)),
    layers.RNN([layers.LSTMCell(4), layers.GRUCell(2)], return_sequences=True),
    layers.TimeDistributed(layers.Dense(1)),
])
print(model.output_shape, model.count_params())
model.summary(line_length=60)
