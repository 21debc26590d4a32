words = ["a", "b", "c"]
print("".join(words))
print(sum(words))
