import io
import json
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(3)
inp = keras.Input((3,), name="x")
out = layers.Dense(2, activation="softmax", name="y")(layers.Dense(4, activation="relu", name="h")(inp))
m = keras.Model(inp, out, name="tiny")
text = m.to_json()
cfg = json.loads(text)
print(cfg["class_name"], list(cfg))
for l in cfg["config"]["layers"]:
    print(l["class_name"], l["name"], l["inbound_nodes"][:1] if not l["inbound_nodes"] else "linked", l["config"].get("units"))
print(cfg["config"]["input_layers"], cfg["config"]["output_layers"])
print(json.dumps(cfg["config"]["layers"][1], sort_keys=True)[:400])
r = keras.models.model_from_json(text)
r.set_weights(m.get_weights())
v = np.random.rand(2, 3)
print(np.allclose(r.predict(v, verbose=0), m.predict(v, verbose=0)))
print(m.to_json(indent=2).count("\n") > 50)
try:
    m.to_yaml()
except Exception as e:
    print(type(e).__name__, str(e)[:120])
try:
    keras.models.model_from_json("{}")
except Exception as e:
    print(type(e).__name__, str(e)[:160])
cfg["config"]["layers"][1]["config"]["units"] = 6
big = keras.Model.from_config(cfg["config"])
print([tuple(w.shape) for w in big.weights])
