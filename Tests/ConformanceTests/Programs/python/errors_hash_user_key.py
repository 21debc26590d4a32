class Point:
    def __init__(self, x):
        self.x = x
    def __eq__(self, other):
        return self.x == other.x

points = [Point(1), Point(2)]
print(Point(1) in points)
print({p: p.x for p in points})
