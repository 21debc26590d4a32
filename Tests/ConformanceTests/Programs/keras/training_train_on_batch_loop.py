import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(9)
x = np.random.normal(size=(48, 4)).astype("float32")
y = (x[:, :1] > 0).astype("float32")
model = keras.Sequential([keras.Input((4,)), layers.Dense(8, activation="relu"), layers.Dense(1, activation="sigmoid")])
model.compile(optimizer=keras.optimizers.Adam(0.02), loss="binary_crossentropy", metrics=["accuracy", keras.metrics.AUC(name="auc")])
for epoch in range(3):
    for i in range(0, 48, 16):
        out = model.train_on_batch(x[i:i + 16], y[i:i + 16])
    print(epoch, [round(float(v), 4) for v in out])
print(model.test_on_batch(x, y, return_dict=True).keys())
logs = model.train_on_batch(x[:16], y[:16], sample_weight=np.arange(16.0), return_dict=True)
print({k: round(float(v), 4) for k, v in logs.items()}, type(logs["loss"]).__name__)
print(type(out[0]).__name__, model.predict_on_batch(x[:2]).shape, type(model.predict_on_batch(x[:2])).__name__)
out = model.train_on_batch(x[:16], y[:16], class_weight={0: 1.0, 1: 2.0})
print([round(float(v), 4) for v in out])
model.compile("sgd", "mse")
print(type(model.train_on_batch(x, y)), round(float(model.test_on_batch(x, y)), 4))
model.reset_metrics()
print([float(m.result()) for m in model.metrics][:1])
