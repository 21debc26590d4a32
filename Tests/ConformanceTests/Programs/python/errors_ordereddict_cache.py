from collections import OrderedDict

class Cache(OrderedDict):
    def __init__(self, size):
        super().__init__()
        self.size = size
    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        if len(self) > self.size:
            oldest, _ = self.popitem(last=False)
            print("dropped", oldest)

c = Cache(2)
c["a"] = 1
c["b"] = 2
c["a"] = 3
c["c"] = 4
print(list(c.items()))
c.move_to_end("b")
