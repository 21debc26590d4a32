# Classes made and dropped by the hundred: their bases forget them.
import abc
import gc


class Base:
    label = "base"


class Shape(abc.ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return NotImplemented


def make(k):
    class Short(Base):
        size = k

        def area(self):
            return self.size ** 2

    class Round(Shape):
        size = k
    return Short().area() + Round().size


total = 0
for k in range(400):
    total += make(k)
    if k % 100 == 99:
        gc.collect()
        Base.label = f"base {k}"
        print(total, len([list(range(50)) for _ in range(200)]), Base.label)
gc.collect()
print(isinstance(3, Shape), issubclass(int, Shape))


class Kept(Base):
    pass


print(Kept.label, [c.__name__ for c in Base.__subclasses__() if c is Kept])
Base.label = "changed"
print(Kept.label, Kept().label)
