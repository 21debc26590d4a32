from abc import ABC, abstractmethod

class Optimizer(ABC):
    @abstractmethod
    def step(self, grad): ...
    @property
    @abstractmethod
    def lr(self): ...
    def describe(self):
        return f"{type(self).__name__}(lr={self.lr})"

class SGD(Optimizer):
    lr = 0.1
    def step(self, grad):
        return -self.lr * grad

print(SGD().describe(), SGD().step(2), Optimizer.__abstractmethods__ == {"step", "lr"})

class Momentum(Optimizer):
    def step(self, grad):
        return grad

opt = Momentum()
