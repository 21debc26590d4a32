import numpy as np
import keras
from keras import layers, ops

def swish_like(x):
    return x * ops.sigmoid(1.5 * x)

class Centre(layers.Layer):
    def call(self, x):
        return x - ops.mean(x, axis=-1, keepdims=True)

def odd_loss(y_true, y_pred):
    return ops.mean(ops.abs(y_true - y_pred) ** 1.5)

keras.utils.set_random_seed(2)
m = keras.Sequential([keras.Input((3,)), layers.Dense(4, activation=swish_like), Centre(), layers.Dense(1)])
m.compile("sgd", odd_loss)
x = np.random.rand(6, 3)
m.fit(x, x[:, :1], verbose=0)
m.save("c.keras")
names = {"swish_like": swish_like, "Centre": Centre, "odd_loss": odd_loss}
r = keras.models.load_model("c.keras", custom_objects=names)
print(np.allclose(r.predict(x, verbose=0), m.predict(x, verbose=0)), r.loss.__name__)
with keras.saving.custom_object_scope(names):
    r2 = keras.models.load_model("c.keras")
print(type(r2.layers[1]).__name__, r2.layers[0].activation.__name__)
keras.saving.get_custom_objects().update(names)
r3 = keras.models.load_model("c.keras")
print(r3.evaluate(x, x[:, :1], verbose=0) == m.evaluate(x, x[:, :1], verbose=0))
keras.saving.get_custom_objects().clear()
for drop in ("swish_like", "Centre", "odd_loss"):
    some = {k: v for k, v in names.items() if k != drop}
    try:
        keras.models.load_model("c.keras", custom_objects=some)
        print("loaded without", drop)
    except Exception as e:
        print(drop, type(e).__name__, str(e)[:90])
