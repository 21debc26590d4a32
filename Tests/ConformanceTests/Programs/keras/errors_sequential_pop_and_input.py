import keras
from keras import layers

m = keras.Sequential()
try:
    m.pop()
except Exception as e:
    print(type(e).__name__, e)
m.add(keras.Input((4,)))
m.add(layers.Dense(2))
try:
    m.add(keras.Input((2,)))
except ValueError as e:
    print(e)
try:
    m.add("dense")
except ValueError as e:
    print(e)
try:
    m.get_layer("none")
except ValueError as e:
    print(e)
try:
    m.get_layer(index=7)
except ValueError as e:
    print(e)
print(m.input_shape, m.output_shape, len(m.layers))
m.add(layers.Conv1D(2, 2))
