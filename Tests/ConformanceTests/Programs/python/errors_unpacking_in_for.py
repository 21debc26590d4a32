# Rows of different lengths in a loop that unpacks.
records = [("ann", 3, "x"), ("bob", 5, "y"), ("cy", 7)]
total = 0
for i, (name, n, *rest) in enumerate(records):
    total += n
    print(i, name, n, rest)
print(total)
for name, n, tag in records:
    print(f"{name:>5} {n:03d} {tag}")
