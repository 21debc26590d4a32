# pictures in, masks out
import numpy as np
import keras
from keras import layers


def block(x, filters, name):
    x = layers.Conv2D(filters, 3, padding="same", name=name + "_conv")(x)
    x = layers.BatchNormalization(name=name + "_bn")(x)
    return layers.Activation("relu", name=name + "_relu")(x)


keras.utils.set_random_seed(6)
inputs = keras.Input((8, 8, 1), name="picture")
a = block(inputs, 4, "down1")
p = layers.MaxPooling2D(name="pool")(a)
b = block(p, 8, "middle")
u = layers.Conv2DTranspose(4, 2, strides=2, name="up")(b)
c = layers.Concatenate(name="skip")([u, a])
c = block(c, 4, "up1")
outputs = layers.Conv2D(1, 1, activation="sigmoid", name="mask")(c)
model = keras.Model(inputs, outputs, name="unet")
model.summary(line_length=90)
x = np.random.rand(12, 8, 8, 1).astype("float32")
y = (x > 0.6).astype("float32")


def dice(y_true, y_pred):
    top = 2 * keras.ops.sum(y_true * y_pred) + 1.0
    return top / (keras.ops.sum(y_true) + keras.ops.sum(y_pred) + 1.0)


model.compile("adam", "binary_crossentropy", metrics=[dice, keras.metrics.BinaryIoU(target_class_ids=[1], threshold=0.5, name="iou")])
h = model.fit(x, y, epochs=2, batch_size=4, verbose=2)
print(sorted(h.history))
print([round(float(v), 4) for v in model.evaluate(x, y, verbose=0)])
print(keras.losses.Dice()(y, model.predict(x, verbose=0)).shape, [l.name for l in model.layers if "bn" in l.name])
