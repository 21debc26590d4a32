print(sorted([3, 1, 2], reverse=True))
data = [3, "1", 2.5]
data.sort()
