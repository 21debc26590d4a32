# a layer that adds a loss; metrics that look at names
import numpy as np
import keras
from keras import layers, ops


class KLLayer(layers.Layer):
    def __init__(self, weight=0.1, **kwargs):
        super().__init__(**kwargs)
        self.weight = weight

    def call(self, inputs):
        mean, log_var = inputs
        self.add_loss(-0.5 * self.weight * ops.mean(1 + log_var - mean**2 - ops.exp(log_var)))
        return mean


keras.utils.set_random_seed(2)
i = keras.Input((5,))
m = layers.Dense(2, name="m")(i)
v = layers.Dense(2, name="v")(i)
o = layers.Dense(5)(KLLayer(name="kl")([m, v]))
model = keras.Model(i, o)
model.compile("sgd", "mse", metrics=["mae", keras.metrics.RootMeanSquaredError(name="rmse")])
x = np.random.rand(20, 5).astype("float32")
h = model.fit(x, x, epochs=2, batch_size=10, verbose=2)
print(model.losses == [] or [round(float(l), 5) for l in model.losses])
pass
print(len(model.losses))
res = model.evaluate(x, x, verbose=0, return_dict=True)
print({k: round(float(v), 4) for k, v in res.items()})
print(res["loss"] > res["rmse"] ** 2, model.metrics_names)
layer = model.get_layer("kl")
print(layer.get_config(), len(layer.losses))
clone = keras.models.clone_model(model)
print([l.name for l in clone.layers])
