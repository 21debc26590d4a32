class Counter:
    def __init__(self):
        self.n = 0
    def add(n):
        self.n += n

c = Counter()
c.add(3)
