# An error behind a decorator, a lambda, map and a comprehension.
import functools
def logged(f):
    @functools.wraps(f)
    def wrapper(*args):
        print("call", f.__name__, args)
        return f(*args)
    return wrapper
@logged
def scale(values, factor):
    return [round(v * factor, 2) for v in values]
@logged
def normalise(values):
    top = max(values)
    return list(map(lambda v: v / top, values))
print(normalise(scale([1, 2, 4], 1.5)))
table = {"a": [3, 6], "b": [0, 0], "c": []}
print({k: normalise(v) for k, v in sorted(table.items())})
