import numpy as np
import keras


class Bad(keras.utils.PyDataset):
    def __len__(self):
        return 2

    def __getitem__(self, i):
        return np.ones((4, 3)), np.ones((4, 2)), np.ones(4), "extra"


m = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])
m.compile("sgd", "mse")
try:
    m.fit(Bad(), verbose=0)
except ValueError as e:
    print("one:", str(e)[:200])


class Half(keras.utils.PyDataset):
    def __getitem__(self, i):
        return np.ones((4, 3)), np.ones((4, 2))


try:
    m.fit(Half(), verbose=0)
except NotImplementedError as e:
    print("two:", type(e).__name__, e)
try:
    m.fit(np.ones((4, 3)), np.ones((4, 2)), validation_split=1.5, verbose=0)
except ValueError as e:
    print("three:", e)
try:
    m.fit(np.ones((4, 3)), np.ones((4, 2)), batch_size=0, verbose=0)
except Exception as e:
    print("five:", type(e).__name__, e)
try:
    m.fit(np.ones((4, 3)), np.ones((4, 2)), epochs=1, class_weight={0: 1.0}, sample_weight=np.ones(4), verbose=0)
except ValueError as e:
    print("six:", e)
m.fit(Bad.__new__(Bad), np.ones((4, 2)), verbose=0)
