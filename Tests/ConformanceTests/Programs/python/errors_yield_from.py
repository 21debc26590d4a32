def inner():
    yield 1
    raise LookupError("inner is broken")

def outer():
    yield 0
    yield from inner()

for x in outer():
    print(x)
