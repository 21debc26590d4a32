class ShapeError(ValueError):
    def __init__(self, expected, got):
        self.expected, self.got = expected, got
        super().__init__(expected, got)
    def __str__(self):
        return f"expected {self.expected}, got {self.got}"

class RankError(ShapeError):
    pass

def check(x, rank):
    if len(x) != rank:
        raise RankError(rank, len(x))

check((1, 2), 2)
check((1, 2), 3)
