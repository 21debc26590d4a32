class Vector:
    def __init__(self, *xs):
        self.xs = xs
    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(*(a + b for a, b in zip(self.xs, other.xs)))
    def __repr__(self):
        return f"Vector{self.xs}"

v = Vector(1, 2) + Vector(3, 4)
print(v)
try:
    print(v + 1)
except TypeError as error:
    print("TypeError:", error)
print(-v)
