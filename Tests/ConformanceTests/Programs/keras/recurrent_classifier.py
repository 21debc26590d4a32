import numpy as np
import keras
from keras import layers
keras.utils.set_random_seed(42)
x = np.random.rand(64, 12, 3).astype("float32"); y = x.sum((1, 2)) > 18
m = keras.Sequential([keras.Input((12, 3)), layers.Conv1D(8, 3, activation="relu", padding="causal"), layers.Bidirectional(layers.LSTM(5, return_sequences=True)), layers.GRU(4), layers.Dense(1, activation="sigmoid")])
m.summary()
m.compile("adam", "binary_crossentropy", metrics=["accuracy"])
h = m.fit(x, y, epochs=5, batch_size=16, verbose=2, validation_split=0.25)
print(np.round(m.predict(x[:3], verbose=0), 3))
print([w.path for w in m.layers[1].weights])
print(m.layers[1].get_config()["merge_mode"], m.layers[2].units, m.layers[2].return_sequences, m.layers[1].forward_layer.units)
