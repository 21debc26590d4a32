# oracle: jax+tf
import numpy as np
import keras
from keras import layers

t = np.arange(60)
series = np.sin(t / 5.0)
train = keras.utils.timeseries_dataset_from_array(series[:-1].reshape(-1, 1), series[8:], sequence_length=8, batch_size=16)
x, y = next(iter(train))
print(x.shape, y.shape, len(train))
keras.utils.set_random_seed(1)
model = keras.Sequential([keras.Input((8, 1)), layers.Flatten(), layers.Dense(1)])
model.compile(keras.optimizers.Adam(0.05), "mse", metrics=["mae"])
history = model.fit(train, epochs=4, verbose=0)
print([round(v, 4) for v in history.history["loss"]])
print([round(v, 4) for v in model.evaluate(train, verbose=0)])
print(model.predict(train, verbose=0).shape)
firsts = [float(b[0][0, 0, 0]) for b in train]
print(np.round(firsts, 4))
for batch in train.take(1):
    print(np.round(np.asarray(batch[1])[:3], 4))
