import numpy as np
import keras
from keras import layers


def names():
    probe = keras.Input((1,))
    d = layers.Dense(1)
    m = keras.Model(probe, d(probe))
    s = keras.Sequential()
    print(probe.name, d.name, m.name, s.name)


names()
m = keras.Sequential([layers.Dense(2), layers.Dense(1)])
m(np.ones((1, 3)))
names()
m.compile("sgd", "mse")
m.fit(np.ones((4, 3)), np.ones((4, 1)), verbose=0)
names()
try:
    m.fit(np.ones((4, 3)), np.ones((4, 5)), verbose=0)
except Exception as e:
    print(type(e).__name__)
names()
try:
    m.predict(np.ones((4, 7)), verbose=0)
except Exception as e:
    print(type(e).__name__)
names()
f = keras.Model(m.inputs, m.outputs)
c = keras.models.clone_model(f)
names()
f.save("f.keras")
g = keras.models.load_model("f.keras")
print(f.name, c.name, g.name)
names()
m.save("m.keras")
n = keras.models.load_model("m.keras")
names()


class Sub(keras.Model):
    def __init__(self):
        super().__init__()
        self.d = layers.Dense(2)

    def call(self, x):
        return self.d(x)


s = Sub()
s.compile("sgd", "mse")
s.fit(np.ones((4, 3)), np.ones((4, 2)), verbose=0)
names()
s.save_weights("s.weights.h5")
t = Sub()
t.build((None, 3))
t.load_weights("s.weights.h5")
names()
w = keras.models.model_from_json(f.to_json())
print(w.name, t.name)
names()
layers.Bidirectional(layers.LSTM(2))(keras.Input((3, 2)))
layers.TimeDistributed(layers.Dense(2))(keras.Input((3, 2)))
names()
