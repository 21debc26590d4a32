import numpy as np
import keras
from keras import callbacks

for make in (
    lambda: callbacks.EarlyStopping(monitor="loss", patients=3),
    lambda: callbacks.ModelCheckpoint("best.txt"),
    lambda: callbacks.ModelCheckpoint("best.keras", save_weights_only=True),
    lambda: callbacks.ModelCheckpoint("best.keras", save_freq="batch"),
    lambda: callbacks.ReduceLROnPlateau(factor=1.5),
    lambda: callbacks.LearningRateScheduler(),
    lambda: callbacks.EarlyStopping(mode="down"),
):
    try:
        print("made", type(make()).__name__)
    except Exception as e:
        print(type(e).__name__ + ":", e)
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(np.ones((4, 2)), np.ones((4, 1)), verbose=0, callbacks=[callbacks.LearningRateScheduler(lambda epoch: "slow")])
