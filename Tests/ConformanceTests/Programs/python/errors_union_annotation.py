def scale(x: int | float | None, by: list[int] | None = None) -> int | str:
    return x * 2

print(scale.__annotations__)
print(isinstance(3, int | str), isinstance(None, int | None), int | None, (int | str) == (str | int))
print(scale(None))
