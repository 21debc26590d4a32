# The small convolutional network of every first lesson, on drawn digits of our own.
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(1)
num_classes = 4
input_shape = (14, 14, 1)
rng = np.random.RandomState(0)
x = rng.randint(0, 60, (80, 14, 14)).astype("uint8")
y = np.arange(80) % num_classes
for i, k in enumerate(y):
    x[i, 2 + 3 * k, 2:12] = 255
x_train, y_train, x_test, y_test = x[:64], y[:64], x[64:], y[64:]
x_train = x_train.astype("float32") / 255
x_test = x_test.astype("float32") / 255
x_train = np.expand_dims(x_train, -1)
x_test = np.expand_dims(x_test, -1)
print("x_train shape:", x_train.shape)
print(x_train.shape[0], "train samples")
y_train = keras.utils.to_categorical(y_train, num_classes)
y_test = keras.utils.to_categorical(y_test, num_classes)
model = keras.Sequential(
    [
        keras.Input(shape=input_shape),
        layers.Conv2D(8, kernel_size=(3, 3), activation="relu"),
        layers.MaxPooling2D(pool_size=(2, 2)),
        layers.Conv2D(16, kernel_size=(3, 3), activation="relu"),
        layers.MaxPooling2D(pool_size=(2, 2)),
        layers.Flatten(),
        layers.Dropout(0.5),
        layers.Dense(num_classes, activation="softmax"),
    ]
)
model.summary()
model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
history = model.fit(x_train, y_train, batch_size=16, epochs=3, validation_split=0.1, verbose=2)
score = model.evaluate(x_test, y_test, verbose=0)
print("Test loss: %.4f" % score[0])
print("Test accuracy:", score[1])
probabilities = model.predict(x_test, verbose=0)
print(probabilities.shape, np.round(probabilities.sum(axis=1)[:3], 4), np.argmax(probabilities, axis=1)[:8])
