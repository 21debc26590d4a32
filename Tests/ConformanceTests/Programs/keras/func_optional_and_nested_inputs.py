import numpy as np
import keras
from keras import layers

main = keras.Input((4,), name="main")
aux = keras.Input((2,), name="aux")
h = layers.Concatenate(name="cat")([layers.Dense(3, name="m")(main), aux])
nested = keras.Model({"m": main, "rest": {"a": aux}} if False else {"main": main, "aux": aux}, layers.Dense(1, name="o")(h))
print(sorted(nested.input_shape), nested.output_shape)
x = {"main": np.ones((2, 4)), "aux": np.zeros((2, 2))}
print(nested(x).shape, nested.predict(x, verbose=0).shape)
print(nested({"aux": x["aux"], "main": x["main"]}).shape)
try:
    nested({"main": x["main"]})
except Exception as e:
    print(type(e).__name__, str(e)[:150])
extra = dict(x, other=np.ones((2, 1)))
try:
    print(nested.predict(extra, verbose=0).shape)
except Exception as e:
    print(type(e).__name__, str(e)[:150])
tuple_model = keras.Model((main, aux), (nested({"main": main, "aux": aux}), h))
o = tuple_model((x["main"], x["aux"]))
print(type(o).__name__, [t.shape for t in o])
print([t.name for t in tuple_model.inputs], tuple_model.output_names)
print(type(tuple_model.input).__name__, type(tuple_model.output).__name__)
tuple_model.summary()
try:
    keras.Model(main, keras.ops.zeros((1, 3)))
except Exception as e:
    print(type(e).__name__, str(e)[:120])
try:
    keras.Model([main, main], h)
except Exception as e:
    print(type(e).__name__, str(e)[:160])
try:
    keras.Model("main", h)
except Exception as e:
    print(type(e).__name__, str(e)[:160])
