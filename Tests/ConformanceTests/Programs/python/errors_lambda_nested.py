pipeline = [lambda x: x + 1, lambda x: x * 2, lambda x: x / 0]
value = 3
for step in pipeline:
    value = step(value)
    print(value)
