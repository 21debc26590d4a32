import numpy as np
import keras
from keras import layers
from sklearn.utils.class_weight import compute_class_weight
from sklearn.metrics import classification_report, confusion_matrix

keras.utils.set_random_seed(24)
n0, n1 = 180, 20
X = np.concatenate([np.random.normal(0, 1, (n0, 2)), np.random.normal(1.5, 1, (n1, 2))])
y = np.array([0] * n0 + [1] * n1)
weights = compute_class_weight("balanced", classes=np.unique(y), y=y)
print(weights)
for cw in (None, dict(enumerate(weights))):
    keras.utils.set_random_seed(24)
    m = keras.Sequential([keras.Input((2,)), layers.Dense(8, activation="relu"), layers.Dense(1, activation="sigmoid")])
    m.compile("adam", "binary_crossentropy", metrics=["accuracy", keras.metrics.Recall(name="recall")])
    h = m.fit(X, y, epochs=15, batch_size=32, class_weight=cw, verbose=0)
    p = (m.predict(X, verbose=0).ravel() > 0.5).astype(int)
    print(confusion_matrix(y, p))
    print({k: round(v[-1], 4) for k, v in h.history.items()})
print(classification_report(y, p, digits=3))
