config = {"name": "net"}
name = config.get("name") and config["title"].upper() or "none"
print(name)
