def check(shape, expected):
    assert len(shape) == len(expected), f"rank {len(shape)} is not {len(expected)}"
    return True

print(check((1, 2), (3, 4)))
check((1, 2, 3), (3, 4))
