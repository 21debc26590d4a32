import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(102)
X = np.random.normal(size=(200, 4)).astype("float32")
y = (X[:, 0] + X[:, 1] > 1.8).astype(int)
counts = np.bincount(y)
weights = {i: len(y) / (2 * c) for i, c in enumerate(counts)}
print(counts, {k: round(float(v), 3) for k, v in weights.items()})
for cw in (None, weights):
    keras.utils.set_random_seed(7)
    m = keras.Sequential([keras.Input((4,)), layers.Dense(8, activation="relu"), layers.Dense(1, activation="sigmoid", bias_initializer=keras.initializers.Constant(np.log(counts[1] / counts[0])))])
    m.compile(keras.optimizers.Adam(0.01), loss=keras.losses.BinaryFocalCrossentropy(gamma=1.0) if cw is None else "binary_crossentropy",
              metrics=[keras.metrics.TruePositives(name="tp"), keras.metrics.FalsePositives(name="fp"), keras.metrics.FalseNegatives(name="fn"), keras.metrics.Recall(name="recall"), keras.metrics.AUC(name="prc", curve="PR")])
    h = m.fit(X, y, epochs=3, batch_size=50, class_weight=cw, verbose=0)
    print({k: [round(float(t), 4) for t in v] for k, v in h.history.items()})
