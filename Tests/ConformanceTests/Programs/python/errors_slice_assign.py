values = [1, 2, 3, 4]
values[1:3] = [9]
print(values)
values[::2] = [1, 2, 3]
