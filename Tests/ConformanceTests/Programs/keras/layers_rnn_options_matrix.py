import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(2)
x = np.random.default_rng(1).normal(size=(2, 4, 3)).astype("float32")
for name in ("SimpleRNN", "GRU", "LSTM"):
    for options in ({"return_sequences": True, "go_backwards": True}, {"return_state": True},
                    {"return_sequences": True, "return_state": True, "unroll": True}):
        layer = getattr(layers, name)(2, **options)
        out = layer(x)
        shapes = [tuple(o.shape) for o in out] if isinstance(out, (list, tuple)) else tuple(out.shape)
        first = out[0] if isinstance(out, (list, tuple)) else out
        print(layer.name, shapes, np.round(np.asarray(first).ravel()[:3], 4))
    print([(w.path, tuple(w.shape)) for w in layer.weights], layer.count_params())
s = layers.GRU(3, stateful=True)
a, b = np.asarray(s(x)), np.asarray(s(x))
print(np.allclose(a, b), [tuple(v.shape) for v in s.states])
s.reset_state()
print(np.allclose(a, np.asarray(s(x))))
mask = np.array([[True, True, False, False], [True, True, True, True]])
seq = layers.LSTM(2, return_sequences=True)
y = np.asarray(seq(x, mask=mask))
print(np.allclose(y[0, 1], y[0, 2]), np.allclose(y[0, 2], y[0, 3]))
z = layers.LSTM(2, return_sequences=True, zero_output_for_mask=True)(x, mask=mask)
print(np.round(np.asarray(z)[0, 2:], 3))
bi = layers.Bidirectional(layers.GRU(2, return_sequences=True), merge_mode="sum")
print(bi(x).shape, bi.count_params(), bi.forward_layer.name, bi.backward_layer.name)
print(bi.get_config()["merge_mode"], bi.compute_output_shape((None, 7, 3)))
start = [np.ones((2, 2), "float32"), np.zeros((2, 2), "float32")]
print(np.round(np.asarray(layers.LSTM(2, kernel_initializer="ones", recurrent_initializer="ones")(
    x, initial_state=start)), 4))
