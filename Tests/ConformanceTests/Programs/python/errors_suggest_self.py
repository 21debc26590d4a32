class Model:
    def __init__(self):
        self.weights = [1]
    def total(self):
        return sum(self.weight)
Model().total()
