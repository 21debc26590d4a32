import numpy as np
import keras
from keras import optimizers, layers

x = np.linspace(-1, 1, 24).reshape(12, 2).astype("float32")
y = (x[:, :1] * 2 - x[:, 1:] + 0.3).astype("float32")


def run(opt, note):
    keras.utils.set_random_seed(2)
    m = keras.Sequential([keras.Input((2,)), layers.Dense(1)])
    m.compile(opt, "mse")
    h = m.fit(x, y, epochs=4, batch_size=3, verbose=0, shuffle=False)
    print(note, [round(v, 4) for v in h.history["loss"]], m.get_weights()[0].ravel().round(4))


run(optimizers.SGD(0.1, clipnorm=0.5), "clipnorm")
run(optimizers.SGD(0.1, clipvalue=0.2), "clipvalue")
run(optimizers.SGD(0.1, global_clipnorm=0.5), "global_clipnorm")
run(optimizers.SGD(0.1, weight_decay=0.1), "weight_decay")
run(optimizers.SGD(0.1, use_ema=True, ema_momentum=0.8), "ema")
run(optimizers.SGD(0.1, use_ema=True, ema_momentum=0.8, ema_overwrite_frequency=2), "ema overwrite")
run(optimizers.Adam(0.1, gradient_accumulation_steps=2), "accumulate")
run(optimizers.SGD(0.1, loss_scale_factor=8.0), "loss scale")
run(optimizers.LossScaleOptimizer(optimizers.SGD(0.1), initial_scale=4.0, dynamic_growth_steps=3), "dynamic scale")
for bad in (dict(clipnorm=1.0, clipvalue=1.0), dict(gradient_accumulation_steps=1), dict(use_ema=True, ema_momentum=2.0)):
    try:
        optimizers.SGD(**bad)
    except Exception as e:
        print(type(e).__name__, e)
opt = optimizers.AdamW(0.01, weight_decay=0.5)
m = keras.Sequential([keras.Input((2,)), layers.Dense(1)])
opt.exclude_from_weight_decay(var_names=["bias"])
m.compile(opt, "mse")
m.set_weights([np.ones((2, 1)), np.ones(1)])
m.fit(x, y, verbose=0)
print(m.get_weights()[0].ravel().round(4), m.get_weights()[1].round(4))
print(optimizers.Adam().get_config())
print(optimizers.get("rmsprop").get_config()["rho"], optimizers.get({"class_name": "SGD", "config": {"learning_rate": 0.5}}).learning_rate.numpy())
