print("-" * 5)
print("-" * 2.5)
