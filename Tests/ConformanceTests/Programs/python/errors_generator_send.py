def gen():
    x = yield 1
    print("got", x)
    yield x / 0

g = gen()
print(next(g))
g.send(5)
