ops = {"add": lambda a, b: a + b, "div": lambda a, b: a / b}
for name in ("add", "div", "pow"):
    print(name, ops[name](6, 3))
