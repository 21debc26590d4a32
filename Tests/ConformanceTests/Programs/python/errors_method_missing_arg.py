class Trainer:
    def __init__(self, model, *, epochs):
        self.model = model
        self.epochs = epochs
    def fit(self, x, y, batch_size=32):
        return [self.step(x, y, lr=0.1) for _ in range(self.epochs)]
    def step(self, x, y, *, lr, momentum):
        return lr * momentum

t = Trainer("mlp", epochs=2)
print(t.epochs)
t.fit([1], [2])
