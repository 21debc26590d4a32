data = list(range(10))
print(data[2:5])
print(data[1.0:3.0])
