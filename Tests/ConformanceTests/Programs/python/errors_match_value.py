def area(shape):
    match shape:
        case {"kind": "circle", "r": r}:
            return 3 * r ** 2
        case {"kind": "square", "side": s}:
            return s * s
        case _:
            raise ValueError(f"unknown shape: {shape}")

for s in ({"kind": "circle", "r": 2}, {"kind": "square", "side": 3}, {"kind": "star"}):
    print(area(s))
