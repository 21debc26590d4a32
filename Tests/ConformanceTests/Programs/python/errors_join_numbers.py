values = [1, 2, 3]
print(", ".join(map(str, values)))
print(", ".join(values))
