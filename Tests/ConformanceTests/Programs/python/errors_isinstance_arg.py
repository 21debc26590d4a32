print(isinstance(3, (int, float)))
print(isinstance(3, [int, float]))
