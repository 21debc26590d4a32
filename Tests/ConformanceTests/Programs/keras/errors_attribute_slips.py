import keras
from keras import layers

model = keras.Sequential([layers.Dense(3), layers.Dense(1)])
print(model.built, len(model.weights))
try:
    model.input_shape
except AttributeError as e:
    print("AttributeError:", e)
try:
    model.layers[0].kernel
except AttributeError as e:
    print("AttributeError:", e)
print(model.output.shape)
