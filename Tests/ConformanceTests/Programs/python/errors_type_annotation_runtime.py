def add(a: int, b: int) -> int:
    return a + b

print(add("x", "y"))
print(add(1, "y"))
