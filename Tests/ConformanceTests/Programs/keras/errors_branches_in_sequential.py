import keras
from keras import layers

left = keras.Sequential([keras.Input((3,)), layers.Dense(2)], name="left")
right = keras.Sequential([keras.Input((3,)), layers.Dense(2)], name="right")
model = keras.Sequential(name="joined")
try:
    model.add([left, right])
except Exception as e:
    print(type(e).__name__ + ":", str(e).split("[")[0])
model.add(left)
model.add(layers.Concatenate())
