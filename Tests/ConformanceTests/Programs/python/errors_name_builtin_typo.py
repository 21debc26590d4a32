values = [3, 1, 2]
print(len(values), sorted(values))
print(lenght(values))
