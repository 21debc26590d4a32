# oracle: jax+tf
import numpy as np
import keras
from keras import layers

# A small table: a number, a word and a code for each house.
area = np.array([[50.0], [80.0], [120.0], [65.0], [200.0], [95.0]])
kind = np.array([["flat"], ["house"], ["house"], ["flat"], ["villa"], ["house"]])
zone = np.array([[7], [9], [9], [7], [3], [3]])
price = np.array([[1.0], [1.8], [2.6], [1.2], [4.9], [2.0]])

scale = layers.Normalization()
scale.adapt(area)
words = layers.StringLookup(output_mode="one_hot")
words.adapt(kind)
codes = layers.IntegerLookup(output_mode="one_hot")
codes.adapt(zone)
table = np.concatenate([np.asarray(scale(area)), np.asarray(words(kind)), np.asarray(codes(zone))], axis=1)
print(table.shape, [str(v) for v in words.get_vocabulary()], [int(v) for v in codes.get_vocabulary()])
print(np.round(table[:2], 3))
keras.utils.set_random_seed(2)
model = keras.Sequential([keras.Input((table.shape[1],)), layers.Dense(4, activation="relu"), layers.Dense(1)])
model.compile(keras.optimizers.Adam(0.05), "mse")
history = model.fit(table, price, epochs=5, batch_size=3, verbose=0)
print([round(v, 4) for v in history.history["loss"]])
