import json
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(14)
m = keras.Sequential([keras.Input((2,)), layers.Dense(3, kernel_regularizer=keras.regularizers.L2(0.01)), layers.Dense(1)])
m.compile(
    optimizer=keras.optimizers.Adam(keras.optimizers.schedules.ExponentialDecay(0.01, 10, 0.9), clipnorm=1.0),
    loss=keras.losses.Huber(delta=0.5),
    metrics=["mae", keras.metrics.RootMeanSquaredError(name="rmse")],
)
cfg = m.get_compile_config()
print(sorted(cfg))
print(json.dumps(cfg["optimizer"]["config"], indent=1, sort_keys=True))
print(cfg["loss"]["config"], cfg["metrics"])
X = np.random.rand(20, 2)
y = X.sum(1)
m.fit(X, y, epochs=2, batch_size=5, verbose=0)
m.save("c.keras")
r = keras.models.load_model("c.keras")
print(int(r.optimizer.iterations), r.optimizer.clipnorm, float(r.optimizer.learning_rate))
a = m.fit(X, y, epochs=1, shuffle=False, verbose=0).history
b = r.fit(X, y, epochs=1, shuffle=False, verbose=0).history
print(a.keys() == b.keys(), all(abs(a[k][0] - b[k][0]) < 1e-6 for k in a))
n = keras.models.load_model("c.keras", compile=False)
print(n.compiled)
try:
    n.evaluate(X, y)
except Exception as e:
    print(type(e).__name__, e)
