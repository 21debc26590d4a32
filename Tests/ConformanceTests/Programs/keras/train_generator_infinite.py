# Training from an endless generator with steps per epoch and a validation generator.
import numpy as np
import keras
from keras import layers


def waves(batch, seed):
    rng = np.random.default_rng(seed)
    while True:
        phase = rng.uniform(0, 2 * np.pi, size=(batch, 1))
        t = np.arange(12) / 4.0
        x = np.sin(t + phase)
        yield x[:, :-1, None].astype("float32"), x[:, -1].astype("float32")


keras.utils.set_random_seed(5)
model = keras.Sequential([
    keras.Input((11, 1)),
    layers.Conv1D(6, 3, activation="relu", padding="causal"),
    layers.Conv1D(6, 3, activation="relu", padding="causal", dilation_rate=2),
    layers.Flatten(),
    layers.Dense(1),
])
model.compile(optimizer="adam", loss="mse", metrics=[keras.metrics.RootMeanSquaredError(name="rmse")])
history = model.fit(
    waves(16, 0),
    steps_per_epoch=5,
    epochs=3,
    validation_data=waves(16, 1),
    validation_steps=2,
    verbose=2,
)
print({k: np.round(v, 3).tolist() for k, v in history.history.items()})
print([round(v, 3) for v in model.evaluate(waves(8, 2), steps=3, verbose=0)])
print(model.predict(waves(4, 3), steps=2, verbose=0).shape)
x, y = next(waves(3, 9))
print(np.c_[model.predict_on_batch(x)[:, 0], y].round(2))
