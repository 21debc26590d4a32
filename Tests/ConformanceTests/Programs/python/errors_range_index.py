r = range(5)
print(r[2], r[-1], r[1:3])
print(r[10])
