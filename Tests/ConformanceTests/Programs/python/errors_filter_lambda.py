people = [{"name": "Ann", "age": 30}, {"name": "Bob"}]
print([p["name"] for p in filter(lambda p: p["age"] > 20, people)])
