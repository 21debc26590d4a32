print(int("1_000"), int("ff", 16))
print(int("12abc"))
