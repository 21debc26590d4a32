import keras
from keras import layers


class Scale(layers.Layer):
    def __init__(self, by, offset=0.0, **kwargs):
        super().__init__(**kwargs)
        self.by, self.offset = by, offset

    def call(self, x):
        return x * self.by + self.offset


class Wrap(layers.Layer):
    def __init__(self, inner, **kwargs):
        super().__init__(**kwargs)
        self.inner = inner

    def call(self, x):
        return self.inner(x)


s = Scale(3, name="scale")
print({k: v for k, v in s.get_config().items() if k != "dtype"})
t = Scale.from_config(s.get_config())
print(t.by, t.offset, t.name)
try:
    Wrap(layers.Dense(2)).get_config()
except NotImplementedError as e:
    print("NotImplementedError:", str(e).strip().split("\n")[:4])


class Strict(layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.units = units


c = Strict(4).get_config()
print(sorted(c))
try:
    Strict.from_config(c)
except TypeError as e:
    print(str(e).split("using config")[0], "|", str(e).split("\n\n")[-1])
