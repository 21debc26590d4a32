import numpy as np
import keras
from keras import layers


def model(loss="mse"):
    keras.utils.set_random_seed(0)
    m = keras.Sequential([keras.Input((2,), name="x"), layers.Dense(1, name="y")])
    m.compile(keras.optimizers.SGD(0.1), loss, metrics=["mae"])
    return m


x, y = np.arange(12.0).reshape(6, 2) / 10, np.arange(6.0).reshape(6, 1)


def show(label, f):
    try:
        r = f(model())
        print(f"{label:<22}", {k: [round(float(v), 4) for v in vs] for k, vs in r.history.items()})
    except Exception as e:
        print(f"{label:<22}", type(e).__name__, str(e).split("\n")[0][:180])


def pairs(n=3):
    for i in range(n):
        yield x[2 * i:2 * i + 2], y[2 * i:2 * i + 2]


def triples():
    for a, b in pairs():
        yield a, b, np.array([1.0, 2.0])


def dicts():
    for a, b in pairs():
        yield {"x": a}, {"y": b}


def singles():
    for a, b in pairs():
        yield a


def lists():
    for a, b in pairs():
        yield [a, b]


class Seq(keras.utils.Sequence):
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return x[2 * i:2 * i + 2], y[2 * i:2 * i + 2]


show("arrays", lambda m: m.fit(x, y, batch_size=2, shuffle=False, verbose=0))
show("pairs", lambda m: m.fit(pairs(), verbose=0))
show("triples", lambda m: m.fit(triples(), verbose=0))
show("dicts", lambda m: m.fit(dicts(), verbose=0))
show("singles", lambda m: m.fit(singles(), verbose=0))
show("lists", lambda m: m.fit(lists(), verbose=0))
show("Sequence", lambda m: m.fit(Seq(), shuffle=False, verbose=0))
show("python lists", lambda m: m.fit(x.tolist(), y.tolist(), verbose=0))
show("tuple x", lambda m: m.fit((x,), (y,), batch_size=3, shuffle=False, verbose=0))
show("dict x", lambda m: m.fit({"x": x}, {"y": y}, batch_size=3, shuffle=False, verbose=0))
show("dict wrong", lambda m: m.fit({"z": x}, y, verbose=0))
show("steps", lambda m: m.fit(pairs(9), steps_per_epoch=1, epochs=3, verbose=0))
show("too few", lambda m: m.fit(pairs(2), steps_per_epoch=2, epochs=2, verbose=0))
show("epochs on gen", lambda m: m.fit(pairs(3), epochs=2, verbose=0))
show("val gen", lambda m: m.fit(x, y, batch_size=6, validation_data=pairs(2), verbose=0))
show("val seq", lambda m: m.fit(x, y, batch_size=6, validation_data=Seq(), verbose=0))
show("val steps", lambda m: m.fit(x, y, batch_size=6, validation_data=Seq(), validation_steps=1, verbose=0))
show("val weights", lambda m: m.fit(x, y, batch_size=6, validation_data=(x, y, np.arange(6.0)), verbose=0))
show("val batch", lambda m: m.fit(x, y, batch_size=6, validation_data=(x, y), validation_batch_size=4, verbose=0))
show("val freq list", lambda m: m.fit(x, y, epochs=3, validation_data=(x, y), validation_freq=[1, 3], verbose=0))
show("jax arrays", lambda m: m.fit(keras.ops.convert_to_tensor(x), keras.ops.convert_to_tensor(y), verbose=0))
show("float16", lambda m: m.fit(x.astype("float16"), y.astype("int8"), verbose=0))
show("bool", lambda m: m.fit(x > 0.5, y > 2, verbose=0))
show("weights dict", lambda m: m.fit(x, y, sample_weight={"y": np.ones(6)}, verbose=0))
show("weights list", lambda m: m.fit(x, y, sample_weight=[1, 1, 1, 0, 0, 0], verbose=0))
show("weights zero", lambda m: m.fit(x, y, sample_weight=np.zeros(6), verbose=0))
show("nan", lambda m: m.fit(x * np.nan, y, verbose=0, callbacks=[keras.callbacks.TerminateOnNaN()], epochs=3))
