# Wrong calls of functions with keyword-only and positional-only parameters.
def train(data, /, epochs=1, *, rate, verbose=False, **extra):
    return f"{len(data)} {epochs} {rate} {verbose} {sorted(extra)}"
print(train([1, 2], rate=0.1), train([1], 3, rate=1, tag="x"))
for call in (lambda: train(), lambda: train([1]), lambda: train(data=[1], rate=1), lambda: train([1], 2, 3, rate=1), lambda: train([1], epochs=2, **{"epochs": 3}), lambda: train([1], rate=1, *[5], verbose=True)):
    try:
        print(call())
    except TypeError as e:
        print(e)
settings = {"rate": 0.5, "epochs": 4, 7: "x"}
print(train([1, 2, 3], **settings))
