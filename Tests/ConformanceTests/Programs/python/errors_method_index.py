names = []
names.append("a")
print(names)
names.append["b"]
