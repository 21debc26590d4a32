import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(1337)
num_classes = 4
input_shape = (8, 8, 1)
x_train = np.random.randint(0, 256, (64, 8, 8)).astype("float32") / 255
labels = np.random.randint(0, num_classes, 64)
x_train = np.expand_dims(x_train, -1)
x_train[labels == 1] *= 0.5
print("x_train shape:", x_train.shape)
print(x_train.shape[0], "train samples")
y_train = keras.utils.to_categorical(labels, num_classes)
model = keras.Sequential(
    [
        keras.Input(shape=input_shape),
        layers.Conv2D(8, kernel_size=(3, 3), activation="relu"),
        layers.MaxPooling2D(pool_size=(2, 2)),
        layers.Conv2D(16, kernel_size=(2, 2), activation="relu"),
        layers.Flatten(),
        layers.Dropout(0.5),
        layers.Dense(num_classes, activation="softmax"),
    ]
)
model.summary()
model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
model.fit(x_train, y_train, batch_size=16, epochs=3, validation_split=0.25)
score = model.evaluate(x_train, y_train, verbose=0)
print(f"Test loss: {score[0]:.4f}")
print(f"Test accuracy: {score[1]:.4f}")
