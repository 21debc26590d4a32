import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(8)
image = keras.Input((6, 6, 1), name="img")
ts = keras.Input((5, 2), name="ts")
a = layers.GlobalMaxPooling2D()(layers.Conv2D(3, 3)(image))
b = layers.GlobalMaxPooling1D()(layers.Conv1D(3, 3)(ts))
x = layers.concatenate([a, b])
score = layers.Dense(1, name="score_output")(x)
cls = layers.Dense(3, name="class_output")(x)
model = keras.Model([image, ts], [score, cls])
img, seq = np.random.rand(12, 6, 6, 1), np.random.rand(12, 5, 2)
s, c = np.random.rand(12, 1), np.random.rand(12, 3)
model.compile(keras.optimizers.RMSprop(1e-3), loss=[keras.losses.MeanSquaredError(), keras.losses.CategoricalCrossentropy()],
              metrics=[[keras.metrics.MeanAbsolutePercentageError(), keras.metrics.MeanAbsoluteError()], [keras.metrics.CategoricalAccuracy()]],
              loss_weights=[2.0, 1.0])
h = model.fit([img, seq], [s, c], batch_size=4, epochs=1, verbose=0)
for k, v in h.history.items():
    print(k, round(v[0], 3))
h = model.fit({"img": img, "ts": seq}, {"score_output": s, "class_output": c}, batch_size=6, epochs=1, verbose=0)
print(list(h.history))
model.compile("sgd", loss=[None, "mse"])
h = model.fit({"img": img, "ts": seq}, [s, c], verbose=0)
print({k: round(v[0], 4) for k, v in h.history.items()})
model.compile("sgd", loss={"class_output": "mse"})
try:
    model.fit([img, seq], {"score_output": s, "class_output": c}, verbose=0)
    print("ok")
except Exception as e:
    print(type(e).__name__, str(e)[:90])
h = model.fit([img, seq], [s, c], sample_weight=[np.ones(12), np.zeros(12)], verbose=0) if False else None
model.compile("sgd", loss="mse", weighted_metrics=[["mae"], ["mse"]])
h = model.fit([img, seq], [s, c], sample_weight=[np.linspace(0, 1, 12), np.ones(12)], verbose=0)
print({k: round(v[0], 4) for k, v in h.history.items()})
