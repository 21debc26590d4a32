import keras
from keras import layers


class Forgetful(keras.Model):
    def __init__(self):
        self.dense = layers.Dense(3)

    def call(self, x):
        return self.dense(x)


model = Forgetful()
print("made")
model(keras.Input((2,)))
