class Layer:
    def __init__(self, units):
        self.units = units
    def __repr__(self):
        return "Layer(units=" + self.units + ")"

layers = [Layer("8"), Layer(16)]
print(layers[0])
print(layers)
