# Straight line with outliers: which loss is drawn away?
import numpy as np
import keras
from keras import layers

rng = np.random.default_rng(3)
x = np.linspace(0, 2, 40).reshape(-1, 1).astype("float32")
y = 3 * x[:, 0] - 1 + rng.normal(0, 0.05, 40).astype("float32")
y[::8] += 6

for loss in ("mse", "mae", keras.losses.Huber(delta=0.5), keras.losses.LogCosh(), "mape", "msle"):
    keras.utils.set_random_seed(1)
    model = keras.Sequential([keras.Input((1,)), layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.Adam(0.1), loss=loss, metrics=["mse", keras.metrics.R2Score()])
    history = model.fit(x, y.reshape(-1, 1), epochs=60, batch_size=20, verbose=0)
    k, b = (float(v.ravel()[0]) for v in model.get_weights())
    name = loss if isinstance(loss, str) else loss.name
    print(f"{name:<10} slope {k:6.3f} intercept {b:6.3f} r2 {history.history['r2_score'][-1]:.3f} {sorted(history.history)}")
print(model.evaluate(x, y.reshape(-1, 1), verbose=0, return_dict=True).keys())
print(model.metrics_names, [m.name for m in model.metrics])
