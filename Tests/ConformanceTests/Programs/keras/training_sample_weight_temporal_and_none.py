import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(26)
X = np.random.rand(12, 4, 2).astype("float32")
y = X.sum(axis=2, keepdims=True)
m = keras.Sequential([keras.Input((4, 2)), layers.LSTM(3, return_sequences=True), layers.TimeDistributed(layers.Dense(1))])
m.compile("adam", "mse", metrics=["mae"], weighted_metrics=["mae", keras.metrics.MeanSquaredError(name="wmse")])
steps = np.ones((12, 4))
steps[:, 2:] = 0.0
for w in (None, np.linspace(0, 1, 12), steps):
    keras.utils.set_random_seed(26)
    r = m.evaluate(X, y, sample_weight=w, verbose=0, return_dict=True)
    print({k: round(v, 5) for k, v in r.items()})
h = m.fit(X, y, sample_weight=steps, epochs=2, batch_size=6, verbose=2)
print(list(h.history))
h = m.fit(X, y, epochs=1, validation_data=(X, y, steps), verbose=0)
print({k: round(v[0], 4) for k, v in h.history.items()})
for bad in (np.ones(11), np.ones((12, 3)), np.ones((12, 4, 2)), "abc", [1.0] * 12):
    try:
        print(type(m.evaluate(X, y, sample_weight=bad, verbose=0)).__name__)
    except Exception as e:
        print(type(e).__name__, str(e).split("\n")[0][:150])
n = keras.Sequential([keras.Input((2,)), layers.Dense(3, activation="softmax")])
n.compile("sgd", "categorical_crossentropy", metrics=["accuracy"])
labels = keras.utils.to_categorical([0, 1, 2, 0], 3)
print([round(v, 4) for v in n.fit(np.ones((4, 2)), labels, class_weight={0: 0.5, 1: 2.0, 2: 1.0}, epochs=2, verbose=0).history["loss"]] != [])
for cw in ({0: 1.0}, {0: 1.0, 1: 1.0, 2: 1.0, 3: 1.0}, [1.0, 2.0, 3.0], {"a": 1.0}):
    try:
        n.fit(np.ones((4, 2)), labels, class_weight=cw, verbose=0)
        print("fits")
    except Exception as e:
        print(type(e).__name__, str(e)[:150])
