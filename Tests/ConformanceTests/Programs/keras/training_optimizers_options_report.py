import numpy as np
import keras
from keras import optimizers

X = np.array([[1.0, 2.0], [2.0, 1.0], [0.0, 1.0], [3.0, -1.0]])
y = np.array([[3.0], [3.0], [1.0], [2.0]])


def run(opt, epochs=3):
    m = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, kernel_initializer="ones")])
    m.compile(opt, "mse")
    h = m.fit(X, y, epochs=epochs, batch_size=2, shuffle=False, verbose=0)
    return [round(v, 4) for v in h.history["loss"]], m.get_weights()[0].ravel().round(4)


for label, opt in {
    "nadam": optimizers.Nadam(0.05),
    "adamax": optimizers.Adamax(0.05, beta_2=0.9),
    "adagrad": optimizers.Adagrad(0.3, initial_accumulator_value=0.2),
    "adadelta": optimizers.Adadelta(1.0, rho=0.9),
    "ftrl": optimizers.Ftrl(0.5, l1_regularization_strength=0.01),
    "lion": optimizers.Lion(0.02),
    "lamb": optimizers.Lamb(0.02),
    "amsgrad": optimizers.Adam(0.05, amsgrad=True),
    "rms momentum": optimizers.RMSprop(0.01, momentum=0.5, centered=True),
    "adafactor": optimizers.Adafactor(0.05),
    "muon": optimizers.Muon(0.02),
    "clip": optimizers.SGD(0.1, clipnorm=0.5),
    "global": optimizers.SGD(0.1, global_clipnorm=0.5),
    "decay": optimizers.SGD(0.1, weight_decay=0.1),
    "ema": optimizers.SGD(0.1, use_ema=True, ema_momentum=0.9),
    "accumulate": optimizers.SGD(0.1, gradient_accumulation_steps=2),
    "cosine": optimizers.SGD(optimizers.schedules.CosineDecay(0.1, 6)),
}.items():
    print(f"{label:13s}", *run(opt), len(opt.variables), int(opt.iterations))
o = optimizers.AdamW(learning_rate=1e-3, weight_decay=0.02)
o.exclude_from_weight_decay(var_names=["bias"])
print(o.name, run(o)[0])
print(o.get_config()["weight_decay"], o.learning_rate)
print([v.path for v in o.variables])
