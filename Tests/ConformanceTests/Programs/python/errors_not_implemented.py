class Layer:
    def call(self, x):
        raise NotImplementedError(f"{type(self).__name__} must implement call()")

class Dense(Layer):
    pass

print(issubclass(Dense, Layer))
Dense().call(1)
