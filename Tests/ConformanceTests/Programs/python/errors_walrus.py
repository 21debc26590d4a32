data = [3, 4, 0, 5]
out = [y for x in data if (y := 12 / x) > 2]
print(out)
