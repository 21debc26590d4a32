"""Writes and reads JSON: a model's configuration, again and again."""
import json

config = {
    "name": "sequential",
    "layers": [{"class": "Dense", "units": 8 * k, "activation": "relu", "rate": 0.1 * k, "bias": k % 2 == 0}
               for k in range(20)],
    "weights": [0.001 * k for k in range(200)],
    "note": "a \"quoted\" word, a line\nbreak and an é",
    "none": None,
}
total = 0
for round in range(400):
    text = json.dumps(config)
    back = json.loads(text)
    total += len(text) + len(back["layers"])
print(total, len(json.dumps(config, indent=2, sort_keys=True)))
