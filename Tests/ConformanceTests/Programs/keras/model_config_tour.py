import json
import keras
from keras import layers

m = keras.Sequential(name="tour")
m.add(keras.Input((10,), name="in"))
m.add(layers.Dense(4, activation="relu", kernel_regularizer=keras.regularizers.L2(0.5), name="d1"))
m.add(layers.BatchNormalization(momentum=0.9, name="bn"))
m.add(layers.Dropout(0.1, seed=3, name="dr"))
m.add(layers.Dense(2, activation=keras.activations.softmax, kernel_initializer=keras.initializers.HeNormal(seed=1), name="d2"))
cfg = m.get_config()
print(json.dumps(cfg["layers"][1], indent=1))
print(cfg["layers"][3]["config"], cfg["layers"][3]["build_config"] if "build_config" in cfg["layers"][3] else None)
print(cfg["layers"][4]["config"]["kernel_initializer"], cfg["layers"][4]["config"]["activation"])
print(cfg["dtype"], cfg["trainable"] if "trainable" in cfg else None)
text = m.to_json()
print(len(json.loads(text)["config"]["layers"]), json.loads(text)["compile_config"] if "compile_config" in json.loads(text) else None)
m.compile(optimizer=keras.optimizers.Adam(0.1), loss=keras.losses.CategoricalCrossentropy(label_smoothing=0.1), metrics=["accuracy", keras.metrics.TopKCategoricalAccuracy(k=1)])
c = m.get_compile_config()
print(sorted(c), c["loss"]["config"], c["metrics"][0], c["metrics"][1]["class_name"])
print(c["optimizer"]["class_name"], round(c["optimizer"]["config"]["learning_rate"], 4))
n = keras.Sequential.from_config(cfg)
print(n.name, [l.name for l in n.layers], n.built, n.input_shape)
n.compile_from_config(c)
print(n.compiled, type(n.loss).__name__, n.optimizer.name)
print(m.get_layer("bn").get_build_config(), m.get_build_config())
print(keras.layers.serialize(m.get_layer("dr"))["class_name"], keras.layers.deserialize(keras.layers.serialize(m.get_layer("dr"))))
print(layers.Dense.from_config({"units": 3, "activation": "tanh"}).get_config()["activation"])
try:
    layers.Dense.from_config({"unit": 3})
except Exception as e:
    print(type(e).__name__, str(e).split("\n")[0])
try:
    keras.models.model_from_json('{"class_name": "Nope", "config": {}, "module": null, "registered_name": "Nope"}')
except Exception as e:
    print(type(e).__name__, str(e)[:150])
