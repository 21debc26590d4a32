# adding noise step by step, and learning to take it away
import numpy as np
import keras
from keras import layers, ops

T = 20
beta = np.linspace(1e-4, 0.2, T, dtype="float32")
alpha_bar = np.cumprod(1 - beta)
print(alpha_bar[[0, 9, 19]].round(4))


def sinusoidal(steps, dim=8):
    freqs = ops.exp(-np.log(100.0) * ops.arange(0, dim // 2, dtype="float32") / (dim // 2))
    args = ops.cast(steps, "float32")[:, None] * freqs[None]
    return ops.concatenate([ops.sin(args), ops.cos(args)], axis=-1)


class Denoiser(keras.Model):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.mix = layers.Dense(16, activation="swish")
        self.hidden = layers.Dense(16, activation="swish")
        self.out = layers.Dense(2)

    def call(self, inputs):
        x, t = inputs
        h = self.mix(ops.concatenate([x, sinusoidal(t)], axis=-1))
        return self.out(h + self.hidden(h))


keras.utils.set_random_seed(23)
angle = np.random.uniform(0, 2 * np.pi, 64)
data = np.stack([np.cos(angle), np.sin(angle)], axis=1).astype("float32")
steps = np.random.randint(0, T, 64)
noise = np.random.normal(size=data.shape).astype("float32")
noisy = np.sqrt(alpha_bar[steps])[:, None] * data + np.sqrt(1 - alpha_bar[steps])[:, None] * noise
model = Denoiser()
model.compile(keras.optimizers.AdamW(0.01, weight_decay=1e-3), "mse")
h = model.fit([noisy, steps], noise, epochs=4, batch_size=16, verbose=2)
x = np.random.normal(size=(3, 2)).astype("float32")
for t in reversed(range(T)):
    eps = np.array(model([x, np.full(3, t)]))
    x = (x - beta[t] / np.sqrt(1 - alpha_bar[t]) * eps) / np.sqrt(1 - beta[t])
    if t % 7 == 0:
        print(t, np.linalg.norm(x, axis=1).round(3))
print(np.array(sinusoidal(np.array([0, 3]))).round(3))
