import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(37)


def get_model(img_size, num_classes):
    inputs = keras.Input(shape=img_size + (1,))
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
print(len(model.layers), model.count_params(), model.output_shape)
x = np.random.rand(6, 16, 16, 1).astype("float32")
y = (x * 3).astype("uint8")
model.compile(optimizer=keras.optimizers.Adam(1e-3), loss="sparse_categorical_crossentropy", metrics=[keras.metrics.MeanIoU(3, sparse_y_pred=False, name="miou")])
h = model.fit(x, y, epochs=2, batch_size=3, verbose=0)
print({k: [round(v, 3) for v in vs] for k, vs in h.history.items()})
pred = model.predict(x[:1], verbose=0)
mask = np.expand_dims(np.argmax(pred[0], axis=-1), axis=-1)
img = keras.utils.array_to_img(mask)
print(mask.shape, img.size, img.mode, sorted(set(np.asarray(img).ravel().tolist()))[-1])
