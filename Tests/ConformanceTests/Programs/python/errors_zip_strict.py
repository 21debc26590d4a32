x = [1, 2, 3]
y = [1, 2]
print(list(zip(x, y)))
print(list(zip(x, y, strict=True)))
