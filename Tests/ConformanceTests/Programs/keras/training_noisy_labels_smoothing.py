import numpy as np
import keras
from keras import layers, losses

rng = np.random.default_rng(12)
X = rng.normal(size=(60, 4)).astype("float32")
k = rng.integers(0, 3, 60)
Y = np.eye(3)[k]
for name, loss, target in (
    ("plain", losses.CategoricalCrossentropy(), Y),
    ("smoothed", losses.CategoricalCrossentropy(label_smoothing=0.1), Y),
    ("focal", losses.CategoricalFocalCrossentropy(gamma=2.0), Y),
    ("sparse logits", losses.SparseCategoricalCrossentropy(from_logits=True), k),
    ("generalised", losses.CategoricalGeneralizedCrossEntropy(q=0.7), k),
    ("dice", losses.Dice(), Y),
    ("kl", "kl_divergence", Y),
    ("hinge", "categorical_hinge", Y),
    ("poisson", "poisson", Y),
):
    keras.utils.set_random_seed(9)
    act = None if "logits" in name else "softmax"
    m = keras.Sequential([keras.Input((4,)), layers.Dense(8, activation="relu"), layers.Dense(3, activation=act)])
    m.compile(keras.optimizers.Adam(0.01), loss)
    h = m.fit(X, target, epochs=4, batch_size=15, verbose=0)
    print(name, [round(v, 4) for v in h.history["loss"]])
