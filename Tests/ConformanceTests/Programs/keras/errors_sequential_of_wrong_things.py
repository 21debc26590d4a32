import keras
from keras import layers

for things in [[layers.Dense(2), layers.Dense], [layers.Dense(2), "relu"], [layers.Dense(2), None],
               [layers.Dense(2, name="a"), layers.Dense(2, name="a")]]:
    try:
        keras.Sequential(things)
    except Exception as error:
        print(type(error).__name__, error)
keras.Sequential(layers.Dense(2), layers.Dense(3))
