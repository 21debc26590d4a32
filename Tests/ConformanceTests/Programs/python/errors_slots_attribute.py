class Point:
    __slots__ = ("x", "y")
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

p = Point(1, 2) + Point(3, 4)
print(p.x, p.y)
try:
    p.z = 3
except AttributeError as e:
    print(e)
del p.x
print(hasattr(p, "x"), Point.__slots__, Point.x)
total = p + (1, 2)
