import keras
from keras import layers, Model, Sequential

keras.utils.set_random_seed(1)

s = Sequential([keras.Input((2,)), layers.Dense(1)])
i = keras.Input((2,), name="i")
f = Model(i, layers.Dense(1)(i))


class Sub(Model):
    def __init__(self):
        super().__init__()
        self.d = layers.Dense(1)

    def call(self, x):
        return self.d(x)


u = Sub()
for m in (s, f, u):
    print(type(m).__name__, isinstance(m, Model), isinstance(m, layers.Layer), isinstance(m, Sequential), m.built, m)
print(Sequential.__name__, Model.__module__, Sequential.__module__)
print(f.inputs, f.outputs)
print(repr(i), i.name, i.dtype, i.shape, i.ndim)
print(s.name, f.name, u.name)
print(u.layers, u.weights, u.input if hasattr(u, "input") else "no input")
print(callable(u), hasattr(u, "fit"), hasattr(u.d, "fit"), u.compiled, s.optimizer if hasattr(s, "optimizer") else "-")
print(layers.Dense(3), layers.Dropout(0.5, name="dp"), layers.LSTM(2), layers.Bidirectional(layers.GRU(2)))
print([type(l).__name__ for l in f.layers], f.layers[0])
print(Sub.__init__ is not Model.__init__, issubclass(Sub, Model))
print(s.layers[0].kernel)
print(s.dtype, s.dtype_policy, s.trainable, s.stateful if hasattr(s, "stateful") else "-")
print(s == s, s != f, len({s, f, s}))
