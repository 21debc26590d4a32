config = {"model": {"layers": [{"units": 32}, {"unit": 10}]}}
total = 0
for layer in config["model"]["layers"]:
    total += layer["units"]
    print(total)
