from contextlib import contextmanager

@contextmanager
def section(name):
    print("begin", name)
    try:
        yield name.upper()
    finally:
        print("end", name)

with section("train") as title:
    print(title)
    {}["lr"]
