raw = {"a": "1", "b": "two", "c": "3"}
parsed = {key: int(value) for key, value in raw.items() if key != "z"}
print(parsed)
