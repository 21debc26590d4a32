n = 5
print(n.real, n.bit_length())
print(n.append(3))
