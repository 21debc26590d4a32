import keras
from keras import layers

inputs = keras.Input((16, 16, 3))
x = layers.Conv2D(8, 3, padding="same", activation="relu")(inputs)
x = layers.Conv2D(8, 3, padding="same")(x)
try:
    layers.Add()([x, inputs])
except ValueError as e:
    print("ValueError:", e)
y = layers.Add()([x, layers.Conv2D(8, 1)(inputs)])
print("with a projection:", y.shape)
layers.add([y, layers.Conv2D(8, 3)(inputs)])
