import numpy as np
from keras.models import Sequential
from keras.layers import Dense, Input, LeakyReLU, PReLU
from keras.callbacks import EarlyStopping, ReduceLROnPlateau, History
from keras.utils import set_random_seed
set_random_seed(25)
x = np.linspace(-1, 1, 50).reshape(-1, 1)
y = x ** 3
model = Sequential([Input(shape=(1,)), Dense(8), LeakyReLU(), Dense(8), PReLU(), Dense(1)])
model.compile(loss="mae", optimizer="nadam", metrics=["mse"])
hist = model.fit(x, y, validation_split=0.3, epochs=12, verbose=0, callbacks=[EarlyStopping(monitor="val_loss", patience=2, restore_best_weights=True, verbose=1), ReduceLROnPlateau(monitor="loss", patience=1, factor=0.5, verbose=1)])
print(len(hist.epoch), sorted(hist.history))
print(["%.4f" % v for v in hist.history["val_loss"]])
print(hist.params, type(hist).__name__)
print(model.optimizer.get_config()["name"], round(float(model.optimizer.learning_rate), 6))
