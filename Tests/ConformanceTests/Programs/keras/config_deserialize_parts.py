import keras
from keras import layers, optimizers, losses, metrics, initializers, regularizers, constraints, activations

for obj, ser in [
    (layers.Dense(3, activation="gelu", kernel_constraint="max_norm"), keras.layers.serialize),
    (optimizers.SGD(0.1, momentum=0.9, nesterov=True), optimizers.serialize),
    (losses.CategoricalCrossentropy(label_smoothing=0.1), losses.serialize),
    (metrics.Precision(thresholds=[0.3, 0.6]), metrics.serialize),
    (initializers.HeNormal(seed=4), initializers.serialize),
    (regularizers.L1L2(0.1, 0.2), regularizers.serialize),
    (constraints.MinMaxNorm(0.1, 0.9), constraints.serialize),
]:
    d = ser(obj)
    print(d["class_name"], d["module"], sorted(d))
    print("  ", d["config"])
print(activations.serialize(activations.relu), activations.serialize(activations.softmax))
print(activations.deserialize("elu").__name__, activations.get(None)(3))
o = optimizers.deserialize({"class_name": "RMSprop", "config": {"learning_rate": 0.5}})
print(type(o).__name__, float(o.learning_rate))
l = layers.deserialize({"module": "keras.layers", "class_name": "Dense", "config": {"units": 2, "name": "made"}, "registered_name": None})
print(l)
for bad in [{"class_name": "Densee", "config": {}}, {"config": {}}, {"class_name": "Dense", "config": {"unit": 2}}]:
    try:
        print(layers.deserialize(bad))
    except Exception as e:
        print(type(e).__name__, str(e)[:230])
