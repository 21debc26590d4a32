import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(12)
x = np.random.rand(40, 6).astype("float32")
y = (x.sum(1, keepdims=True) > 3).astype("float32")

for name in ["muon", "lion", "lamb", "adafactor", "schedule_free_adamw", "ftrl", "nadam"]:
    keras.utils.set_random_seed(5)
    model = keras.Sequential([layers.Input((6,)), layers.Dense(8, activation="tanh"), layers.Dense(1, activation="sigmoid")])
    try:
        opt = keras.optimizers.get(name)
    except ValueError as e:
        print(name, str(e)[:60])
        continue
    model.compile(optimizer=opt, loss="binary_crossentropy")
    h = model.fit(x, y, epochs=3, batch_size=10, verbose=0)
    print(name, type(opt).__name__, [round(v, 5) for v in h.history["loss"]], len(opt.variables), int(opt.iterations))

opt = keras.optimizers.LossScaleOptimizer(keras.optimizers.SGD(0.1), initial_scale=4.0, dynamic_growth_steps=3)
model.compile(optimizer=opt, loss="mse")
h = model.fit(x, y, epochs=2, batch_size=10, verbose=0)
print(opt.inner_optimizer.name, float(opt.dynamic_scale), int(opt.step_counter), opt.learning_rate)
print(round(float(opt.scale_loss(2.0)), 3))
print(sorted(opt.get_config()))
