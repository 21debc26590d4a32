scale = lambda x, k=2: x * k
print(scale(3), scale(3, k=4))
print(scale())
