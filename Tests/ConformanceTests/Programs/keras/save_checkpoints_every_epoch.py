import os
import numpy as np
import keras
from keras import layers
from keras.callbacks import ModelCheckpoint

keras.utils.set_random_seed(8)
X, y = np.random.rand(48, 3), np.random.rand(48, 1)
model = keras.Sequential([keras.Input((3,)), layers.Dense(5, activation="elu"), layers.Dense(1)])
model.compile(optimizer=keras.optimizers.Adagrad(0.5), loss="mae", metrics=["mse"])
os.makedirs("ckpt", exist_ok=True)
cbs = [
    ModelCheckpoint("ckpt/e{epoch:02d}-{val_loss:.3f}.keras", verbose=0),
    ModelCheckpoint("ckpt/best.weights.h5", monitor="val_mse", mode="min", save_best_only=True, save_weights_only=True, verbose=1),
    ModelCheckpoint("ckpt/batch.weights.h5", save_weights_only=True, save_freq=2),
]
h = model.fit(X, y, epochs=3, batch_size=12, validation_split=0.25, callbacks=cbs, verbose=0)
print(sorted(os.listdir("ckpt")))
names = sorted(f for f in os.listdir("ckpt") if f.startswith("e0"))
for i, name in enumerate(names):
    m = keras.models.load_model(os.path.join("ckpt", name))
    loss = m.evaluate(X[36:], y[36:], verbose=0)
    print(i, int(m.optimizer.iterations), np.isclose(loss[0], h.history["val_loss"][i]), float(name[4:9]) == round(h.history["val_loss"][i], 3))
resumed = keras.models.load_model(os.path.join("ckpt", names[-1]))
more = resumed.fit(X, y, epochs=5, initial_epoch=3, batch_size=12, verbose=0)
print(more.epoch, len(more.history["loss"]))
model.load_weights("ckpt/best.weights.h5")
print(round(model.evaluate(X[36:], y[36:], verbose=0)[1], 4) == round(min(h.history["val_mse"]), 4))
