# Every pixel gets a class: a U-shaped network with separable convolutions and residuals.
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(7)


def get_model(img_size, num_classes):
    inputs = keras.Input(shape=img_size + (3,))
    x = layers.Conv2D(8, 3, strides=2, padding="same")(inputs)
    x = layers.BatchNormalization()(x)
    x = layers.Activation("relu")(x)
    previous_block_activation = x
    for filters in [8, 16]:
        x = layers.Activation("relu")(x)
        x = layers.SeparableConv2D(filters, 3, padding="same")(x)
        x = layers.BatchNormalization()(x)
        x = layers.MaxPooling2D(3, strides=2, padding="same")(x)
        residual = layers.Conv2D(filters, 1, strides=2, padding="same")(previous_block_activation)
        x = layers.add([x, residual])
        previous_block_activation = x
    for filters in [16, 8, 4]:
        x = layers.Activation("relu")(x)
        x = layers.Conv2DTranspose(filters, 3, padding="same")(x)
        x = layers.BatchNormalization()(x)
        x = layers.UpSampling2D(2)(x)
        residual = layers.UpSampling2D(2)(previous_block_activation)
        residual = layers.Conv2D(filters, 1, padding="same")(residual)
        x = layers.add([x, residual])
        previous_block_activation = x
    outputs = layers.Conv2D(num_classes, 3, activation="softmax", padding="same")(x)
    return keras.Model(inputs, outputs)


model = get_model((16, 16), 3)
model.summary()
rng = np.random.default_rng(3)
x = rng.random((8, 16, 16, 3)).astype("float32")
y = (x.sum(axis=-1) > 1.5).astype("uint8")[..., None]
model.compile(optimizer=keras.optimizers.Adam(1e-3), loss="sparse_categorical_crossentropy",
              metrics=["accuracy", keras.metrics.MeanIoU(num_classes=3, sparse_y_pred=False, name="iou")])
history = model.fit(x, y, epochs=2, batch_size=4, verbose=0)
print({k: np.round(v, 3).tolist() for k, v in history.history.items()})
mask = np.argmax(model.predict(x[:1], verbose=0)[0], axis=-1)
print(mask.shape, np.unique(mask), len(model.trainable_weights), len(model.layers))
