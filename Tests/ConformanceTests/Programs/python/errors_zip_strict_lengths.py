# Lengths that do not agree, found by zip(strict=True), handled once and raised again.
xs, ys = [1, 2, 3], [4, 5]
def pairs(a, b):
    try:
        return list(zip(a, b, strict=True))
    except ValueError as error:
        error.add_note(f"lengths {len(a)} and {len(b)}")
        raise
print(pairs(xs[:2], ys))
pairs(xs, ys)
