z = 3 + 4j
print(abs(z), z.conjugate())
print(max(z, 1j))
