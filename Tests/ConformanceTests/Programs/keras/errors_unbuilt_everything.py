import keras
from keras import layers

model = keras.Sequential([layers.Dense(3), layers.Dense(1)])
for name in ["input", "output", "input_shape", "output_shape", "weights"]:
    try:
        print(name, getattr(model, name))
    except Exception as error:
        print(name, "->", type(error).__name__, error)
try:
    model.count_params()
except ValueError as error:
    print(error)
print(model.built)
model.layers[0].kernel
