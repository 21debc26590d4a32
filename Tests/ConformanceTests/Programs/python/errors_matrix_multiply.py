a = [[1, 2], [3, 4]]
b = [[1], [2]]
print(len(a) * len(b))
print(a @ b)
