class Net:
    class Block:
        def __init__(self, size):
            self.size = size
        def scaled(self, by):
            return self.size * by

    def __init__(self):
        self.blocks = [Net.Block(n) for n in (1, 2)]
    def total(self):
        return sum(b.scaled() for b in self.blocks)

print(len(Net().blocks))
Net().total()
