d = {"a": 1}
print(f"value: {d["a"]}")
