from abc import ABC, abstractmethod

class Loss(ABC):
    @abstractmethod
    def value(self, y, p): ...
    @abstractmethod
    def gradient(self, y, p): ...

class MSE(Loss):
    def value(self, y, p):
        return (y - p) ** 2

print(MSE.__abstractmethods__)
loss = MSE()
