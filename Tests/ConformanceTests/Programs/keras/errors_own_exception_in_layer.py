import numpy as np
from keras import layers


class TooLarge(ValueError):
    pass


class Guard(layers.Layer):
    def __init__(self, limit, **kwargs):
        super().__init__(**kwargs)
        self.limit = limit

    def call(self, x):
        if x.shape[-1] > self.limit:
            raise TooLarge(f"{x.shape[-1]} features, at most {self.limit}")
        return x


guard = Guard(3, name="guard")
print(guard(np.zeros((1, 2))).shape)
try:
    guard(np.zeros((1, 5)))
except TooLarge as error:
    print(type(error).__name__)
    print(error)
layers.Dense(2)(guard(np.zeros((2, 4))))
