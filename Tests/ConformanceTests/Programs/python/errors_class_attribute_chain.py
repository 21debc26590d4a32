# An attribute error deep inside a property, with what was already printed.
class Layer:
    def __init__(self, units):
        self.units = units
    @property
    def config(self):
        return {"units": self.units, "rate": self.learning_rate}
class Model:
    def __init__(self, layers):
        self.layers = layers
    def summary(self):
        return [layer.config for layer in self.layers]
m = Model([Layer(3), Layer(5)])
print(len(m.layers))
print(m.summary())
