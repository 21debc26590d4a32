import json

class ConfigError(Exception):
    def __init__(self, path, reason):
        super().__init__(path, reason)
        self.path = path
    def __str__(self):
        return f"{self.args[0]}: {self.args[1]}"

def read(text):
    try:
        return {"units": int(text)}
    except ValueError as e:
        e.add_note("while reading 'units'")
        raise ConfigError("model.json", "bad value") from e

def load(texts):
    found = []
    for t in texts:
        try:
            found.append(read(t))
        except ConfigError as e:
            e.add_note(f"entry {len(found)}")
            found[t]
    return found

print(load(["3"]))
load(["4", "many"])
