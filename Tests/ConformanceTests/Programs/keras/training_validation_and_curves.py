import numpy as np
import keras
from keras.models import Sequential
from keras.layers import Dense, Dropout, Input
from keras.optimizers import Adam
from keras.callbacks import EarlyStopping
from sklearn.datasets import make_moons
from sklearn.preprocessing import StandardScaler

X, y = make_moons(n_samples=200, noise=0.2, random_state=0)
X = StandardScaler().fit_transform(X)
x_train, y_train = X[:140], y[:140]
x_val, y_val = X[140:170], y[140:170]
x_test, y_test = X[170:], y[170:]
keras.utils.set_random_seed(42)
model = Sequential([Input(shape=(2,)), Dense(16, activation="relu"), Dropout(0.1), Dense(8, activation="relu"), Dense(1, activation="sigmoid")])
model.compile(optimizer=Adam(learning_rate=0.02), loss="binary_crossentropy", metrics=["accuracy", keras.metrics.AUC(name="auc")])
stop = EarlyStopping(monitor="val_loss", patience=3, restore_best_weights=True)
history = model.fit(x_train, y_train, validation_data=(x_val, y_val), epochs=12, batch_size=35, callbacks=[stop], verbose=0)
for epoch, values in enumerate(zip(*history.history.values())):
    if epoch % 4 == 0:
        print(epoch, " ".join(f"{k}={v:.3f}" for k, v in zip(history.history, values)))
best = int(np.argmin(history.history["val_loss"]))
print("best epoch", best, "stopped", stop.stopped_epoch)
loss, acc, auc = model.evaluate(x_test, y_test, verbose=0)
print(f"test loss {loss:.3f} acc {acc:.3f} auc {auc:.3f}")
probs = model.predict(x_test, verbose=0).flatten()
print((probs > 0.5).astype(int)[:10], y_test[:10])
cm = keras.ops.convert_to_numpy(keras.ops.cast(np.histogram2d(y_test, probs > 0.5, bins=2)[0], "int32"))
print(cm)
print(history.history.keys() == model.history.history.keys(), len(model.history.epoch))
import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

fig, ax = plt.subplots()
ax.plot(history.history["loss"], label="train")
ax.plot(history.history["val_loss"], label="val")
ax.legend()
print(len(ax.lines), [t.get_text() for t in ax.get_legend().get_texts()])
