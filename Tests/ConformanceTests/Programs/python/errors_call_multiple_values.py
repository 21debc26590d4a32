def scale(x, factor, offset=0):
    return x * factor + offset

settings = {"x": 3, "factor": 2}
print(scale(**settings))
print(scale(10, **settings))
