row = ["ann", 31, "berlin"]
for field in (0, 1, "city"):
    print(field, row[field])
