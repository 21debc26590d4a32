import numpy as np
from keras.models import Sequential, load_model
from keras.layers import Input, Conv2D, MaxPooling2D, Dropout, Flatten, Dense
from keras.utils import to_categorical, set_random_seed
import os
import tempfile

set_random_seed(2024)
n = 48
X = np.random.rand(n, 8, 8, 1)
labels = (X[:, :4].mean(axis=(1, 2, 3)) > X[:, 4:].mean(axis=(1, 2, 3))).astype(int) + (X.mean(axis=(1, 2, 3)) > 0.5)
Y = to_categorical(labels, num_classes=3)
model = Sequential()
model.add(Input(shape=(8, 8, 1)))
model.add(Conv2D(6, kernel_size=(3, 3), activation="relu"))
model.add(MaxPooling2D(pool_size=(2, 2)))
model.add(Dropout(0.25))
model.add(Flatten())
model.add(Dense(10, activation="relu"))
model.add(Dropout(0.5))
model.add(Dense(3, activation="softmax"))
model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
model.summary()
history = model.fit(X, Y, batch_size=16, epochs=3, verbose=2, validation_split=0.25)
score = model.evaluate(X, Y, verbose=0)
print("Test loss: %.4f" % score[0], "Test accuracy: %.4f" % score[1])
path = os.path.join(tempfile.mkdtemp(), "classifier.keras")
model.save(path)
del model
model = load_model(path)
print(np.allclose(model.evaluate(X, Y, verbose=0), score, atol=1e-5))
p = model.predict(X[:4], verbose=0)
print(p.argmax(axis=1), p.sum(axis=1).round(3), p.shape)
print(model.predict(X[:1], verbose=0).round(4))
print(list(history.history), history.epoch, history.params)
