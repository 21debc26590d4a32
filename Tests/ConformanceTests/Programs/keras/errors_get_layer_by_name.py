import keras
from keras import layers

model = keras.Sequential([
    keras.Input((5,)), layers.Dense(4, name="first"), layers.Dense(2, name="second")
])
print([layer.name for layer in model.layers])
print(model.get_layer("second").units)
model.get_layer("third")
