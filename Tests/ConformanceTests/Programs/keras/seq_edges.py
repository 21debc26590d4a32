import numpy as np
import keras
from keras import layers

model = keras.Sequential(name="steps")
print(model.built, model.layers)
for f in (lambda: model.summary(), lambda: model.output_shape, lambda: model.weights, lambda: model.pop(),
          lambda: model.add("dense"), lambda: model.predict(np.ones((1, 2)), verbose=0)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split("\n")[0])
model.add(layers.Dense(3, name="a"))
try:
    model.add(layers.Dense(3, name="a"))
except ValueError as e:
    print(e)
model.add(layers.Dense(2, name="b"))
print(model.built, [l.built for l in model.layers])
model.build((None, 4))
print(model.input_shape, model.output_shape, [w.path for w in model.weights])
model.pop()
print(model.output_shape, len(model.layers))
model.add(layers.Reshape((3, 1)))
print(model(np.ones((2, 4))).shape)
try:
    model(np.ones((2, 5)))
except ValueError as e:
    print(e)
again = keras.Sequential.from_config(model.get_config())
print([l.name for l in again.layers], again.built)
print(model.inputs, model.outputs[0].shape)
model.summary()
