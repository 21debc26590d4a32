import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(100)
n = 120
X = np.random.uniform(-1, 1, size=(n, 3))
y = 2 * X[:, 0] - X[:, 1] ** 2 + 0.1 * np.random.normal(size=n)
split = int(n * 0.75)
norm = layers.Normalization() if False else layers.Rescaling(2.0)
model = keras.Sequential([keras.Input((3,)), norm, layers.Dense(12, activation="relu"), layers.Dropout(0.1), layers.Dense(1)])
model.compile(optimizer=keras.optimizers.Adam(learning_rate=keras.optimizers.schedules.CosineDecay(0.05, 60)), loss=keras.losses.Huber(delta=0.5),
              metrics=[keras.metrics.MeanAbsoluteError(name="mae"), keras.metrics.R2Score(name="r2")])
h = model.fit(X[:split], y[:split, None], validation_data=(X[split:], y[split:, None]), epochs=6, batch_size=15, verbose=0)
for key in ("loss", "mae", "r2", "val_loss", "val_r2"):
    print(f"{key:>8}", " ".join(f"{v:8.4f}" for v in h.history[key]))
loss, mae, r2 = model.evaluate(X[split:], y[split:, None], verbose=0)
print(f"{loss:.4f} {mae:.4f} {r2:.4f}")
print(round(float(model.optimizer.learning_rate), 6))
