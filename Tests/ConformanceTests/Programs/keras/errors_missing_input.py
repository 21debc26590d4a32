import keras
from keras import layers

a = keras.Input((3,), name="a")
b = keras.Input((3,), name="b")
out = layers.Dense(1)(layers.concatenate([a, b]))
for inputs in (a, [b], {"a": a}):
    try:
        keras.Model(inputs, out)
    except Exception as e:
        print(type(e).__name__ + ":", e)
try:
    keras.Model([a, b])
except Exception as e:
    print(type(e).__name__ + ":", e)
try:
    keras.Model(inputs=[a, b], output=out)
except Exception as e:
    print(type(e).__name__ + ":", e)
try:
    keras.Model([a, a, b], out)
except Exception as e:
    print(type(e).__name__ + ":", e)
keras.Model(a, [out, layers.Dense(1)(a)])
