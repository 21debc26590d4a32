def load(kind):
    try:
        return {"a": 1}[kind]
    except (TypeError, ValueError):
        return None
    else:
        print("unreached")

print(load("a"))
load("b")
