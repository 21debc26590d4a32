import numpy as np
import keras
from keras import layers
from keras.callbacks import EarlyStopping, ReduceLROnPlateau, ModelCheckpoint, TerminateOnNaN

keras.utils.set_random_seed(61)
x = np.random.rand(64, 4)
y = keras.utils.to_categorical((x.sum(1) > 2).astype(int), 2)
m = keras.Sequential([keras.Input((4,)), layers.Dense(8, activation="relu"), layers.Dropout(0.1), layers.Dense(2, activation="softmax")])
m.compile("rmsprop", "categorical_crossentropy", metrics=["accuracy", keras.metrics.Precision(name="precision"), keras.metrics.TopKCategoricalAccuracy(k=1, name="top1")])
cbs = [EarlyStopping(patience=2, verbose=1, restore_best_weights=True), ReduceLROnPlateau(patience=1, factor=0.5, verbose=1), ModelCheckpoint("m.keras", save_best_only=True, verbose=1), TerminateOnNaN()]
h = m.fit(x, y, epochs=6, batch_size=16, validation_split=0.25, validation_freq=2, callbacks=cbs, verbose=2)
print(list(h.history))
print([len(v) for v in h.history.values()])
m.evaluate(x, y, verbose=2)
