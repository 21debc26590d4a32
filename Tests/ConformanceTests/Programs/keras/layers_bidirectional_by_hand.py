import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(17)
x = np.random.rand(1, 4, 2).astype("float32")
bi = layers.Bidirectional(layers.SimpleRNN(3, return_sequences=True))
y = np.asarray(bi(x))
print(y.shape, bi.count_params(), [w.path for w in bi.weights])
fw, bw = bi.forward_layer, bi.backward_layer
a, b = np.asarray(fw(x)), np.asarray(bw(x))
print(np.allclose(y[..., :3], a, atol=1e-6), np.allclose(y[..., 3:], b[:, ::-1], atol=1e-6))
print(y[0, 0].round(4))
for mode in ("concat", "sum", "mul", "ave", None):
    out = layers.Bidirectional(layers.LSTM(2), merge_mode=mode)(x)
    print(mode, [o.shape for o in out] if isinstance(out, (list, tuple)) else out.shape)
mixed = layers.Bidirectional(layers.GRU(2), backward_layer=layers.GRU(3, go_backwards=True))
print(mixed(x).shape, mixed.get_config()["merge_mode"], mixed.get_config()["layer"]["config"]["units"])
m = keras.Sequential([keras.Input((4, 2)), layers.Bidirectional(layers.LSTM(4, return_sequences=True)), layers.Bidirectional(layers.LSTM(2)), layers.Dense(1, activation="sigmoid")])
m.summary()
print(m.predict(x, verbose=0).round(4))
