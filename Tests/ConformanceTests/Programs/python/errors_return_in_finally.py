def f():
    try:
        raise KeyError("lost")
    finally:
        return "kept"

print(f())
raise SystemExit(3)
