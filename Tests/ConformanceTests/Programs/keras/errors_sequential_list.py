import keras
from keras import layers

for make in (
    lambda: keras.Sequential(layers.Dense(2), layers.Dense(1)),
    lambda: keras.Sequential([layers.Dense]),
    lambda: keras.Sequential([layers.Dense(2), "relu"]),
    lambda: keras.Sequential(layers.Dense(2)),
    lambda: keras.Sequential([layers.Dense(2), [layers.Dense(1)]]),
    lambda: keras.Sequential([layers.Dense(2), keras.Input((3,))]),
    lambda: keras.Sequential([keras.Input((3,)), keras.Input((3,)), layers.Dense(1)]),
    lambda: keras.Sequential([keras.Input((3,)), layers.Add()]),
    lambda: keras.Sequential([keras.Input((3,)), lambda x: x]),
    lambda: keras.Sequential().pop(),
):
    try:
        print("made", type(make()).__name__)
    except Exception as e:
        print(type(e).__name__ + ":", str(e).split(" object at ")[0].split("<function")[0])
