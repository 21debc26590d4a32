import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(8)
X = np.random.rand(20, 3).astype("float32")
y = np.random.randint(0, 3, 20)
m = keras.Sequential([keras.Input((3,)), layers.Dense(4, activation="relu"), layers.Dropout(0.3), layers.Dense(3)])
m.compile(optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"], run_eagerly=True)
print(m.run_eagerly, m.jit_compile, m.metrics_names)
for i in range(3):
    r = m.train_on_batch(X[:10], y[:10], return_dict=True)
    print({k: round(float(v), 4) for k, v in r.items()})
print([round(float(v), 4) for v in m.train_on_batch(X, y, sample_weight=np.linspace(0, 1, 20))])
print([round(float(v), 4) for v in m.train_on_batch(X, y, class_weight={0: 1.0, 1: 2.0, 2: 0.5})])
print([round(float(v), 4) for v in m.test_on_batch(X, y)])
print(m.predict_on_batch(X[:2]).shape, type(m.predict_on_batch(X[:2])).__name__)
print(m.metrics_names, [x.name for x in m.metrics])
m.reset_metrics()
print([float(x.result()) for x in m.metrics])
try:
    m.train_on_batch(X, y, sample_weight=np.ones(20), class_weight={0: 1.0})
except ValueError as e:
    print("ValueError:", e)
m.fit(X, y, epochs=1, batch_size=7, verbose=2)
m.compile(optimizer=None, loss="mse")
print(m.optimizer)
try:
    m.fit(X, X, verbose=0)
except Exception as e:
    print(type(e).__name__, e)
print(round(float(m.evaluate(X, X, verbose=0)), 4))
try:
    print(m.predict(X[:0], verbose=0).shape)
except Exception as e:
    print(type(e).__name__, e)
