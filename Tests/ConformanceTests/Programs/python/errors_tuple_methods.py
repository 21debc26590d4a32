pair = (3, 1)
print(sorted(pair))
pair.sort()
