# A Sequential model without an Input: what it knows before and after the first batch.
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(4)
model = keras.Sequential([layers.Dense(8, activation="selu"), layers.AlphaDropout(0.1), layers.Dense(2)], name="late")
print(model.built, [l.built for l in model.layers], model.weights)
try:
    model.summary()
except ValueError as e:
    print("ValueError:", e)
for attribute in ("input_shape", "output_shape", "inputs", "outputs"):
    try:
        print(attribute, getattr(model, attribute))
    except Exception as e:
        print(attribute, type(e).__name__, e)
y = model(np.ones((4, 5)))
print(y.shape, model.built, model.input_shape, model.output_shape)
model.summary()
print([(w.path, w.shape) for w in model.weights])
other = keras.models.clone_model(model)
print(other.built, other.name, other.layers[0].name)
other.build((None, 3))
print(other.input_shape, other.count_params())
third = keras.Sequential.from_config(model.get_config())
print(third.built, third.input_shape, third.name)
try:
    model(np.ones((4, 6)))
except ValueError as e:
    print(str(e).splitlines()[0], "|", str(e).splitlines()[2])
