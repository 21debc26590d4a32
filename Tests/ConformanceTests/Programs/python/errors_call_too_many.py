# A layer class called with one argument too many.
class Dense:
    def __init__(self, units, activation="relu"):
        self.units = units
        self.activation = activation

    def __call__(self, x):
        return [x * self.units]

layer = Dense(3)
print(layer(2))
hidden = Dense(4, "tanh", True)
