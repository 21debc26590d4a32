def first():
    raise ValueError("first")

def second():
    try:
        first()
    except ValueError:
        {}["second"]

try:
    second()
except KeyError as e:
    raise RuntimeError("third") from e
