words = ["Deep", "Learning"]
print([w.lower() for w in words])
print([w.lowercase() for w in words])
