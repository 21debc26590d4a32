import os
import numpy as np
import keras

keras.utils.set_random_seed(1)
m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
for name in ["model", "model.tf", "model.h5", "dir/model.keras", "model.keras"]:
    try:
        m.save(name)
        print("saved", name, os.path.exists(name))
    except Exception as e:
        print(type(e).__name__, str(e).split("\n")[0][:220])
try:
    m.save("model.keras", overwrite=False)
except Exception as e:
    print(type(e).__name__, str(e)[:120])
for name in ["none.keras", "model.onnx", "none.h5"]:
    try:
        keras.models.load_model(name)
    except Exception as e:
        print(type(e).__name__, str(e)[:260])
try:
    m.save_weights("w.h5")
except Exception as e:
    print(type(e).__name__, e)
try:
    m.load_weights("w.keras")
except Exception as e:
    print(type(e).__name__, e)
back = keras.models.load_model("model.keras")
print(back.name, back.compiled)
