lines = ["0.5", " 1e-3 ", "n/a"]
values = []
for line in lines:
    values.append(float(line))
    print(values)
