import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(51)
x = np.random.normal(size=(40, 3))
y = x @ np.array([1.0, -2.0, 0.5]) + np.where(np.arange(40) % 10 == 0, 8.0, 0.0)
scores = {}
for loss in ["mse", "mae", "huber", "log_cosh", keras.losses.Huber(delta=0.2)]:
    keras.utils.set_random_seed(51)
    m = keras.Sequential([keras.Input((3,)), layers.Dense(1)])
    m.compile(keras.optimizers.Adam(0.1), loss)
    h = m.fit(x, y, epochs=30, batch_size=20, verbose=0)
    name = loss if isinstance(loss, str) else type(loss).__name__
    scores[name] = h.history["loss"][-1]
    print(f"{name:10s} {scores[name]:8.4f} {np.round(m.get_weights()[0].ravel(), 3)}")
w = m.get_weights()
m.compile("sgd", "mse", metrics=["mae", "mape"])
print(np.array_equal(w[0], m.get_weights()[0]), int(m.optimizer.iterations))
print([round(v, 3) for v in m.evaluate(x, y, verbose=0)])
print(min(scores, key=scores.get), m.loss, m.optimizer.name)
