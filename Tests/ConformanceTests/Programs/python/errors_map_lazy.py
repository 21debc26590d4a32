numbers = map(int, ["1", "2", "three"])
print("no error yet")
print(list(numbers))
