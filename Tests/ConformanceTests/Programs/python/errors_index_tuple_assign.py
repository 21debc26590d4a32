shape = (2, 3, 4)
print(shape[-1])
shape[0] = None
