# Everything predict takes and gives.
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(70)
i1, i2 = keras.Input((2,), name="p"), keras.Input((3,), name="q")
h = layers.Concatenate()([i1, i2])
m = keras.Model([i1, i2], [layers.Dense(1, name="u")(h), layers.Dense(2, name="v")(h)])
a, b = np.ones((5, 2)), np.arange(15.0).reshape(5, 3)
u, v = m.predict([a, b], verbose=0)
print(type(u).__name__, u.dtype, u.shape, v.shape)
print([o.shape for o in m.predict({"p": a, "q": b}, verbose=0)])
print([o.shape for o in m.predict((a, b), batch_size=2, verbose=0)])
print([o.shape for o in m([a, b])], type(m([a, b])).__name__)
print([np.asarray(o).shape for o in m.predict_on_batch([a, b])])


class Data(keras.utils.PyDataset):
    def __len__(self):
        return 2

    def __getitem__(self, i):
        return ({"p": a[:3], "q": b[:3]},)


print([o.shape for o in m.predict(Data(), verbose=0)])


def gen():
    for _ in range(4):
        yield {"p": a[:2], "q": b[:2]}


print([o.shape for o in m.predict(gen(), verbose=0)])
print([o.shape for o in m.predict(gen(), steps=3, verbose=0)])
m.compile(loss={"u": "mse", "v": "mae"}, optimizer="sgd")
r = m.evaluate([a, b], [u + 1, v - 2], verbose=0)
print([round(float(x), 4) for x in r], m.metrics_names)
r = m.evaluate({"p": a, "q": b}, {"u": u, "v": v}, verbose=0, return_dict=True)
print({k: round(float(x), 4) for k, x in r.items()})
print(np.allclose(u[:, 0], (np.c_[a, b] @ m.get_layer("u").get_weights()[0])[:, 0]))
try:
    m.predict([a, b[:3]], verbose=0)
except ValueError as e:
    print("ValueError:", str(e).splitlines()[0])
try:
    m.predict([a], verbose=0)
except Exception as e:
    print(type(e).__name__, str(e).splitlines()[0])
