import numpy as np, json
import keras
from keras import layers

keras.utils.set_random_seed(1)
inp = keras.Input((3,))
x = layers.Lambda(lambda t: t * 2.0, name="twice")(inp)
model = keras.Model(inp, layers.Dense(1)(x))
model.save("m.keras")
try:
    keras.models.load_model("m.keras")
except Exception as e:
    print(type(e).__name__); print(e)
back = keras.models.load_model("m.keras", safe_mode=False)
v = np.ones((1, 3), "float32")
print(np.allclose(model(v), back(v)))
keras.config.enable_unsafe_deserialization()
again = keras.models.load_model("m.keras")
print(np.allclose(model(v), again(v)))
cfg = model.layers[1].get_config()
print(sorted(cfg), cfg["function"]["class_name"])
try:
    keras.models.model_from_json(model.to_json())
    print("ok")
except Exception as e:
    print(type(e).__name__, str(e)[:300])
def double(t):
    return t * 2
m2 = keras.Sequential([keras.Input((2,)), layers.Lambda(double)])
m2.save("d.keras")
try:
    keras.models.load_model("d.keras")
except Exception as e:
    print(type(e).__name__); print(str(e)[:200])
m3 = keras.models.load_model("d.keras", custom_objects={"double": double})
print(np.asarray(m3(np.ones((1, 2)))))
