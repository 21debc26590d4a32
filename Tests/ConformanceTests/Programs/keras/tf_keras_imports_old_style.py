# oracle: jax+tf
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers, models, optimizers, losses
from tensorflow.keras.models import Sequential, Model, load_model
from tensorflow.keras.layers import Dense, Dropout, Flatten, Conv2D, MaxPooling2D, Input
from tensorflow.keras.utils import to_categorical, plot_model
from tensorflow.keras.optimizers import Adam
from tensorflow.keras.callbacks import EarlyStopping, ModelCheckpoint
from tensorflow.keras.preprocessing.sequence import pad_sequences
from tensorflow.keras.datasets import mnist
import numpy as np

tf.keras.utils.set_random_seed(4)
model = Sequential([Input(shape=(6, 6, 1)), Conv2D(4, (3, 3), activation="relu"), MaxPooling2D((2, 2)), Flatten(), Dropout(0.2), Dense(3, activation="softmax")])
model.compile(optimizer=Adam(learning_rate=0.01), loss="categorical_crossentropy", metrics=["accuracy"])
model.summary()
X = np.random.rand(12, 6, 6, 1)
y = to_categorical(np.arange(12) % 3, 3)
h = model.fit(X, y, epochs=2, batch_size=4, verbose=0, callbacks=[EarlyStopping(patience=3, monitor="loss")])
print([round(v, 4) for v in h.history["loss"]])
print(pad_sequences([[1, 2], [3]], maxlen=3, padding="post"))
model.save("m.keras")
again = load_model("m.keras")
print(np.allclose(again.predict(X, verbose=0), model.predict(X, verbose=0)))
print(isinstance(model, tf.keras.Model), isinstance(model, keras.Sequential), tf.keras.backend.epsilon())
print(losses.MeanSquaredError().name, optimizers.RMSprop().name, models.Model is Model)
