import keras
from keras import layers


class Scale(layers.Layer):
    def __init__(self, factor):
        super().__init__()
        self.factor = factor

    def call(self, x):
        return x * self.factor


model = keras.Sequential([keras.Input((2,)), Scale(3.0)])
print(Scale(2.0).get_config()["factor"])
copy = keras.models.clone_model(model)
