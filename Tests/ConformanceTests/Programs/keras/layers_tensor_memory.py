import numpy as np, keras
from keras import ops, layers
keras.utils.set_random_seed(1)
m = keras.Sequential([layers.Input((2,)), layers.Dense(1)])
k = m.layers[0].kernel
views = {"asarray": np.asarray(k), "numpy": k.numpy(), "value": k.value, "conv": ops.convert_to_tensor(k), "get": m.get_weights()[0], "tonp": ops.convert_to_numpy(k), "identity": ops.reshape(k, (2,1)), "add": k+0}
before = {n: float(v[0,0]) for n, v in views.items()}
print({n: getattr(getattr(v, "flags", None), "writeable", None) for n, v in views.items()})
m.compile("sgd", "mse"); m.fit(np.ones((4,2)), np.ones((4,1)), verbose=0)
print({n: before[n] == float(v[0,0]) for n, v in views.items()}, before["get"] == float(k[0,0]))
v = keras.Variable(np.zeros(3, "float32"))
a = np.asarray(v); b = v.value; c = v.numpy()
v.assign([1., 2., 3.]); print(a, b, c, v.numpy())
v.assign_add([1., 2., 3.]); print(a, b, c, v.numpy())
d = layers.Dense(1); d.build((None, 2)); ws = [np.ones((2, 1), "float32"), np.zeros(1, "float32")]
x = np.ones((2, 2), "float32"); y = layers.Flatten()(x); z = layers.Activation("linear")(x); r = ops.transpose(x)
print(np.asarray(y).ravel(), np.asarray(z).ravel(), np.asarray(r).ravel())
p = keras.Sequential([layers.Input((2,)), layers.Flatten()]).predict(x, verbose=0); print(p, p.flags.writeable)
t = ops.ones((3,)); q = np.array(t); q[0] = 5; print(t, q)
for f in (lambda: np.asarray(t).fill(3), lambda: t.__setitem__(0, 1)):
    try: f(); print("no error")
    except Exception as e: print(type(e).__name__, str(e)[:80])
n = ops.convert_to_numpy(t); n[0] = 8; print(n, t)
