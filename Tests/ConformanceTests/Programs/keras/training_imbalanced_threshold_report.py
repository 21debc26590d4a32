import numpy as np
import keras
from keras import layers, metrics
from sklearn.datasets import make_classification
from sklearn.model_selection import train_test_split

X, y = make_classification(n_samples=200, n_features=6, weights=[0.85], random_state=3)
X_train, X_test, y_train, y_test = train_test_split(X.astype("float32"), y, test_size=0.25, random_state=1, stratify=y)
counts = np.bincount(y_train)
weights = {i: len(y_train) / (2 * c) for i, c in enumerate(counts)}
print(counts, {k: round(v, 3) for k, v in weights.items()})

METRICS = [
    metrics.TruePositives(name="tp"),
    metrics.FalsePositives(name="fp"),
    metrics.TrueNegatives(name="tn"),
    metrics.FalseNegatives(name="fn"),
    metrics.BinaryAccuracy(name="accuracy"),
    metrics.Precision(name="precision"),
    metrics.Recall(name="recall"),
    metrics.AUC(name="auc"),
    metrics.AUC(name="prc", curve="PR"),
    metrics.RecallAtPrecision(0.6, name="r_at_p"),
]
keras.utils.set_random_seed(4)
norm = layers.Normalization(axis=-1)
norm.adapt(X_train)
bias = keras.initializers.Constant(float(np.log(counts[1] / counts[0])))
m = keras.Sequential([keras.Input((6,)), norm, layers.Dense(8, activation="relu"), layers.Dropout(0.3), layers.Dense(1, activation="sigmoid", bias_initializer=bias)])
m.compile(optimizer=keras.optimizers.Adam(1e-2), loss=keras.losses.BinaryCrossentropy(), metrics=METRICS)
print(f"start {m.evaluate(X_train, y_train, verbose=0)[0]:.4f}")
h = m.fit(X_train, y_train, batch_size=32, epochs=3, class_weight=weights, validation_data=(X_test, y_test), verbose=2)
res = m.evaluate(X_test, y_test, verbose=0, return_dict=True)
for name, value in res.items():
    print(f"{name:10s} {value:.4f}")
p = m.predict(X_test, verbose=0).ravel()
for t in (0.3, 0.5, 0.7):
    pred = p > t
    print(t, int((pred & (y_test == 1)).sum()), int((pred & (y_test == 0)).sum()))
