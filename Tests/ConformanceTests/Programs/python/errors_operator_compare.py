records = [("dense", 64), ("conv", None), ("dense", None), ("conv", 32)]
print(sorted(records, key=lambda r: r[0]))
print(sorted(records))
