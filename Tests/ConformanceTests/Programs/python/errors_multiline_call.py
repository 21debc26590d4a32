def combine(a, b, c):
    return a + b * c

result = combine(
    1,
    combine(1, 2, 3),
    combine(
        "x",
        "y",
        "z",
    ),
)
