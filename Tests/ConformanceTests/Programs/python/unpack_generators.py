# Two names unpacked from an iterator whose steps call functions.
def double(value, extra=0):
    return value * 2 + extra


def pair(values, extra):
    first, second = (double(v, extra) for v in values)
    return first, second


def words(text):
    left, right = (side.split() for side in text.split("->"))
    return left, right


def steps():
    yield double(1)
    yield double(2)


def through_map():
    a, b = map(double, [3, 4])
    return a, b


print(pair([1, 2], 1))
print(words("a b -> b c"))
one, two = steps()
print(one, two)
print(through_map())


def swapped():
    x, y = (double(n) for n in range(2))
    x, y = y, x
    return x, y


print(swapped())
try:
    a, b = (double(n) for n in range(3))
except ValueError as error:
    print(error)
