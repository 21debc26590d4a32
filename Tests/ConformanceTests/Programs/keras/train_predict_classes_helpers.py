import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(19)
x = np.random.normal(size=(90, 2))
x[:30] += [3, 0]; x[30:60] += [0, 3]
y = np.repeat([0, 1, 2], 30)
m = keras.Sequential([keras.Input((2,)), layers.Dense(16, activation="relu"), layers.Dense(3, activation="softmax")])
m.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
m.fit(x, y, epochs=20, batch_size=15, verbose=0)
p = m.predict(x, batch_size=50, verbose=0)
c = p.argmax(axis=1)
print(p.shape, p.dtype, c[:5], np.bincount(c))
print(f"accuracy {np.mean(c == y):.3f}")
cm = np.zeros((3, 3), int)
np.add.at(cm, (y, c), 1)
print(cm)
np.set_printoptions(precision=3, suppress=True)
print(p[[0, 30, 60]])
print(p.sum(axis=1)[:4])
one = m.predict(x[:1], verbose=0)
print(one, one.squeeze().shape)
try:
    m.predict_classes(x)
except AttributeError as e:
    print(e)
try:
    m.predict(x[0], verbose=0)
except Exception as e:
    print(type(e).__name__, str(e).split("\n")[0])
