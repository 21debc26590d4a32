assert (1, "message")
print(1 is 1, () is (), "a" is "b")
x = [1, 2] (3)
