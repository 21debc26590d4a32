import numpy as np
import keras
from keras import layers

max_features, maxlen = 50, 12
keras.utils.set_random_seed(1)
x_train = [list(np.random.randint(1, max_features, np.random.randint(3, 16))) for _ in range(40)]
y_train = np.array([1 if np.mean(s) > 25 else 0 for s in x_train])
print(len(x_train), "Training sequences")
x_train = keras.utils.pad_sequences(x_train, maxlen=maxlen)
print(x_train[0], x_train.shape, x_train.dtype)
inputs = keras.Input(shape=(None,), dtype="int32")
x = layers.Embedding(max_features, 8)(inputs)
x = layers.Bidirectional(layers.LSTM(4, return_sequences=True))(x)
x = layers.Bidirectional(layers.LSTM(4))(x)
outputs = layers.Dense(1, activation="sigmoid")(x)
model = keras.Model(inputs, outputs)
model.summary()
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
h = model.fit(x_train, y_train, batch_size=16, epochs=2, validation_split=0.2, verbose=2)
print(model.predict(x_train[:3], verbose=0).round(3).ravel())
