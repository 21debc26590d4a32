pairs = [("a", (1, 2)), ("b", (3, 4)), ("c", (5,))]
for name, (lo, hi) in pairs:
    print(name, lo, hi)
