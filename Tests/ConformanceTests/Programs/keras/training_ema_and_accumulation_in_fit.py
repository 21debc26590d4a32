import numpy as np
import keras
from keras import layers, optimizers

x = np.linspace(-1, 1, 48).reshape(16, 3).astype("float32")
y = x @ np.array([[1.0], [-2.0], [0.5]], dtype="float32")


def run(opt, epochs=3):
    keras.utils.set_random_seed(4)
    m = keras.Sequential([keras.Input((3,)), layers.Dense(2, activation="tanh"), layers.Dense(1)])
    m.compile(opt, "mse")
    h = m.fit(x, y, batch_size=4, epochs=epochs, verbose=0, shuffle=False)
    print([round(v, 4) for v in h.history["loss"]], int(m.optimizer.iterations), len(m.optimizer.variables))
    print("  ", m.layers[0].get_weights()[0].ravel().round(4))
    return m


run(optimizers.Adam(0.05, gradient_accumulation_steps=4))
run(optimizers.SGD(0.2, momentum=0.9, gradient_accumulation_steps=3, clipnorm=1.0))
m = run(optimizers.SGD(0.2, use_ema=True, ema_momentum=0.5))
print([v.name for v in m.optimizer.variables])
run(optimizers.SGD(0.2, use_ema=True, ema_momentum=0.5, ema_overwrite_frequency=3))
run(optimizers.AdamW(0.05, weight_decay=0.2))
run(optimizers.RMSprop(0.02, global_clipnorm=0.1, weight_decay=0.01))
run(optimizers.Adam(optimizers.schedules.PiecewiseConstantDecay([4, 8], [0.1, 0.01, 0.001])))
run(optimizers.ScheduleFreeAdamW(0.05))
run(optimizers.Lamb(0.05, weight_decay=0.1))
run(optimizers.Ftrl(0.3, l2_regularization_strength=0.01, l2_shrinkage_regularization_strength=0.01))
