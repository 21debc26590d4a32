import numpy as np
import keras
from keras import layers, ops


def pinball(q):
    def loss(y_true, y_pred):
        e = y_true - y_pred
        return ops.mean(ops.maximum(q * e, (q - 1) * e), axis=-1)

    loss.__name__ = f"pinball_{int(q * 100)}"
    return loss


@keras.saving.register_keras_serializable()
def coverage(y_true, y_pred):
    return ops.mean(ops.cast(y_true <= y_pred, "float32"))


keras.utils.set_random_seed(12)
x = np.random.uniform(-1, 1, (80, 1))
y = x * 2 + np.random.normal(0, 0.3, (80, 1))
inp = keras.Input((1,))
h = layers.Dense(8, activation="tanh")(inp)
outs = {f"q{int(q * 100)}": layers.Dense(1, name=f"q{int(q * 100)}")(h) for q in (0.1, 0.5, 0.9)}
model = keras.Model(inp, outs)
model.compile(keras.optimizers.Adam(0.02), loss={f"q{int(q * 100)}": pinball(q) for q in (0.1, 0.5, 0.9)}, metrics={"q90": [coverage], "q10": coverage})
hist = model.fit(x, {k: y for k in outs}, epochs=4, batch_size=20, verbose=0)
for k in sorted(hist.history):
    print(k, [round(v, 4) for v in hist.history[k]])
pred = model.predict(x[:3], verbose=0)
print({k: v.ravel().round(3).tolist() for k, v in pred.items()})
res = model.evaluate(x, {k: y for k in outs}, verbose=0, return_dict=True)
print(sorted(res), model.metrics_names)
