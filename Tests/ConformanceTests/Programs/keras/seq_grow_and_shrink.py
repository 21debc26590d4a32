from keras import Sequential, Input, layers
import numpy as np

model = Sequential(name="grow")
print(model.built, model.layers, len(model.weights))
model.add(Input(shape=(6,), batch_size=4, name="rows"))
for units in (5, 4, 3):
    model.add(layers.Dense(units, activation="relu"))
    print(model.output_shape, len(model.layers), model.count_params())
last = model.pop()
print(last.name, model.output_shape)
model.add(layers.Dense(2, name="new_top"))
model.summary()
print(model.input_shape, model.inputs[0].name, model.inputs[0].shape)
print(model.compute_output_shape((4, 6)))
deferred = Sequential([layers.Dense(3), layers.Activation("tanh")])
try:
    deferred.summary()
except Exception as e:
    print(type(e).__name__, e)
try:
    print(deferred.weights)
except Exception as e:
    print(type(e).__name__, e)
try:
    deferred.count_params()
except ValueError as e:
    print("ValueError:", e)
deferred.build((None, 2))
print(deferred.input_shape, [w.path for w in deferred.weights])
deferred.pop()
deferred.pop()
try:
    deferred.pop()
    print("popped nothing")
except Exception as e:
    print(type(e).__name__, e)
print(deferred)
print(repr(Sequential([layers.Dense(1)], name="r")))
m = Sequential([layers.Dense(2), Input((3,))]) if False else None
try:
    Sequential([layers.Dense(2), Input((3,))])
except ValueError as e:
    print("ValueError:", e)
print(Sequential([Input((2,)), layers.Dense(1)]).get_config()["layers"][0]["class_name"])
