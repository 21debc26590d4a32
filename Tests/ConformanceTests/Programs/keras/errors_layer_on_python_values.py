import keras
from keras import layers

dense = layers.Dense(2)
for thing in (3, "text", None, [1, 2, 3], [[1.0, 2.0]], (4,), {"a": 1}, dense):
    try:
        print(thing if not callable(thing) else "object", dense(thing).shape)
    except Exception as e:
        print(type(e).__name__ + ":", str(e).split(" object at ")[0])
