def parse(config):
    layers = []
    for entry in config:
        kind, *args = entry.split(":")
        match kind:
            case "dense":
                units, = map(int, args)
                layers.append(("dense", units))
            case "drop":
                layers.append(("drop", float(args[0])))
            case _:
                raise KeyError(kind)
    return layers

print(parse(["dense:8", "drop:0.5"]))
print(parse(["dense:8:9"]))
