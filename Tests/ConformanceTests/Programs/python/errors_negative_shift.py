flags = 5
print(flags << 2, flags >> 1)
print(flags << -1)
