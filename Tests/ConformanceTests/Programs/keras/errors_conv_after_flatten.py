import keras
from keras import layers

model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(8, 3, activation="relu"),
    layers.MaxPooling2D(),
    layers.Flatten(),
])
print(model.output_shape, model.count_params())
model.add(layers.Conv2D(16, 3))
