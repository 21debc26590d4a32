import numpy as np
import keras
from keras import layers, metrics
from sklearn.metrics import confusion_matrix

rng = np.random.default_rng(40)
x = np.concatenate([rng.normal(0, 1, (90, 2)), rng.normal(2, 1, (10, 2))]).astype("float32")
y = np.array([0] * 90 + [1] * 10)
order = rng.permutation(100)
x, y = x[order], y[order]
counts = np.bincount(y)
weights = {k: len(y) / (2 * c) for k, c in enumerate(counts)}
print(counts, {k: round(v, 3) for k, v in weights.items()})
for label, cw in [("plain", None), ("weighted", weights)]:
    keras.utils.set_random_seed(40)
    model = keras.Sequential([keras.Input((2,)), layers.Dense(1, activation="sigmoid")])
    model.compile(keras.optimizers.Adam(0.1), "binary_crossentropy",
                  metrics=[metrics.BinaryAccuracy(name="acc"), metrics.Precision(name="prec"), metrics.Recall(name="rec"), metrics.AUC(name="auc"), metrics.AUC(curve="PR", name="prc"), metrics.F1Score(threshold=0.5, name="f1")])
    model.fit(x, y[:, None].astype("float32"), epochs=8, batch_size=20, class_weight=cw, verbose=0)
    r = model.evaluate(x, y[:, None].astype("float32"), verbose=0, return_dict=True)
    print(label, {k: np.round(v, 3).tolist() for k, v in r.items()})
    p = (model.predict(x, verbose=0) > 0.5).astype(int).ravel()
    print(confusion_matrix(y, p))
    for m in (metrics.TruePositives(), metrics.FalsePositives(), metrics.TrueNegatives(), metrics.FalseNegatives()):
        m.update_state(y, p)
        print(m.name, float(m.result()))
