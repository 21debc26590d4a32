import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(19)
X = np.random.rand(25, 2)
y = np.random.randint(0, 2, (25, 1))
m = keras.Sequential([keras.Input((2,)), layers.Dense(3, activation="elu"), layers.Dense(1, activation="sigmoid")], name="forms")
try:
    m.evaluate(X, y)
except ValueError as e:
    print("ValueError:", e)
m.compile(loss="binary_crossentropy", metrics=["accuracy", "mse"], weighted_metrics=["mae"])
print(type(m.optimizer).__name__)
print([round(v, 4) for v in m.evaluate(X, y, verbose=0)])
print({k: round(v, 4) for k, v in m.evaluate(X, y, verbose=0, return_dict=True, sample_weight=np.linspace(0, 1, 25)).items()})
m.evaluate(X, y, batch_size=5, verbose=1)
m.evaluate(X, y, batch_size=5, steps=2, verbose=2)
print(m.predict(X, batch_size=10, verbose=1).shape)
print(m.predict(X, batch_size=4, steps=3, verbose=0).shape)
m.predict(X[:4], verbose=2)
print(np.allclose(m.predict(X, verbose=0), m(X)), type(m(X)).__name__, type(m.predict(X, verbose=0)).__name__)
print(m.metrics_names)
m.fit(X, y, epochs=3, initial_epoch=1, verbose=2, batch_size=10)
m.fit(X, y, epochs=1, steps_per_epoch=2, batch_size=5, verbose=1)
m.fit(X, y, epochs=2, validation_data=(X[:5], y[:5], np.ones(5)), validation_steps=1, validation_batch_size=2, verbose=2)
print(m.history.epoch, m.history.params)
m.fit(X, y)
print(m.history.params)
print(m.compiled, m.jit_compile, m.loss)
print(m.get_compile_config())
m.summary()
