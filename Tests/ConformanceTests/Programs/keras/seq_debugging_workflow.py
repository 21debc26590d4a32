# Build up a stack and look at the shapes at each step.
import keras
from keras import layers

model = keras.Sequential()
model.add(keras.Input(shape=(50, 50, 3)))
model.add(layers.Conv2D(8, 5, strides=2, activation="relu"))
model.add(layers.Conv2D(8, 3, activation="relu"))
model.add(layers.MaxPooling2D(3))
model.summary()
model.add(layers.Conv2D(8, 3, activation="relu"))
model.add(layers.Conv2D(8, 3, activation="relu"))
model.add(layers.GlobalMaxPooling2D())
model.summary()
model.add(layers.Dense(10))
print(model.output_shape, len(model.layers), len(model.weights))
features = keras.Model(inputs=model.inputs, outputs=[layer.output for layer in model.layers])
out = features(keras.ops.ones((1, 50, 50, 3)))
for layer, o in zip(model.layers, out):
    print(f"{layer.name:<24}{str(tuple(o.shape)):>20}{layer.count_params():>8}")
first = keras.Model(inputs=model.inputs, outputs=model.get_layer(index=1).output)
print(first(keras.ops.ones((1, 50, 50, 3))).shape)
for layer in model.layers[:-1]:
    layer.trainable = False
print(sum(w.shape[0] if len(w.shape) == 1 else 1 for w in model.trainable_weights), len(model.trainable_weights))
model.summary(show_trainable=True, line_length=100)
empty = keras.Sequential()
print(empty.layers, empty.built)
try:
    empty(keras.ops.ones((1, 2)))
except ValueError as e:
    print("ValueError:", e)
try:
    empty.summary()
except ValueError as e:
    print("ValueError:", e)
