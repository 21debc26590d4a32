import keras
from keras import activations, initializers, regularizers, constraints, losses, metrics, optimizers

for module, kind in [(activations, "foo"), (initializers, "foo"), (regularizers, "foo"), (constraints, "foo"),
                     (losses, "foo"), (metrics, "foo"), (optimizers, "foo")]:
    for how in ("get", "deserialize"):
        try:
            print(getattr(module, how)(kind))
        except Exception as e:
            print(module.__name__, how, type(e).__name__, str(e))
for module in (activations, initializers, regularizers, constraints, losses, metrics, optimizers):
    for bad in (3.5, ["relu"]):
        try:
            print(module.get(bad))
        except Exception as e:
            print(type(e).__name__, str(e))
print(activations.serialize(activations.relu), activations.get(None)(3.0))
print(losses.serialize(losses.MeanSquaredError()))
print(initializers.serialize(initializers.HeNormal(seed=1)))
