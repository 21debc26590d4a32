values = [10, 20, 30]
middle = len(values) / 2
print(middle)
print(values[middle])
