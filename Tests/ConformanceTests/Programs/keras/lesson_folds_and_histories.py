# K folds, histories averaged by epoch
import numpy as np
import keras
from keras import layers
from sklearn.model_selection import KFold
from sklearn.preprocessing import StandardScaler
from sklearn.metrics import confusion_matrix, classification_report

rng = np.random.RandomState(4)
x = rng.normal(size=(60, 3)) * [1, 10, 100]
y = (x[:, 0] + x[:, 1] / 10 > 0).astype(int)
histories, scores = [], []
for fold, (tr, te) in enumerate(KFold(3, shuffle=True, random_state=1).split(x)):
    keras.utils.set_random_seed(fold)
    scaler = StandardScaler().fit(x[tr])
    model = keras.Sequential([keras.Input((3,)), layers.Dense(6, activation="relu"), layers.Dense(1, activation="sigmoid")])
    model.compile(keras.optimizers.Adam(0.05), "binary_crossentropy", metrics=["accuracy"])
    h = model.fit(scaler.transform(x[tr]), y[tr], validation_data=(scaler.transform(x[te]), y[te]), epochs=5, batch_size=10, verbose=0)
    histories.append(h.history["val_loss"])
    scores.append(model.evaluate(scaler.transform(x[te]), y[te], verbose=0)[1])
    print(f"fold {fold}: accuracy {scores[-1]:.3f}, best epoch {int(np.argmin(histories[-1])) + 1}")
print("mean", np.mean(scores).round(4), "std", np.std(scores).round(4))
print(np.mean(histories, axis=0).round(4))
p = (model.predict(scaler.transform(x[te]), verbose=0) > 0.5).astype(int).ravel()
print(confusion_matrix(y[te], p))
print(classification_report(y[te], p, digits=3))
