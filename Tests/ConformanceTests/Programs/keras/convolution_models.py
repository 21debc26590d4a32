import numpy as np
import keras
from keras import layers
keras.utils.set_random_seed(13)
def residual(x, f, stride=1):
    y = layers.Conv2D(f, 3, strides=stride, padding="same", use_bias=False)(x); y = layers.BatchNormalization()(y); y = layers.ReLU()(y)
    y = layers.SeparableConv2D(f, 3, padding="same", use_bias=False)(y); y = layers.BatchNormalization()(y)
    if stride > 1 or x.shape[-1] != f: x = layers.Conv2D(f, 1, strides=stride)(x)
    return layers.Activation("relu")(layers.add([x, y]))
i = keras.Input((16, 16, 3)); x = layers.Rescaling(1 / 255.0)(i); x = residual(x, 8); x = residual(x, 12, 2)
b1 = layers.Conv2D(4, 1, activation="relu")(x); b2 = layers.MaxPooling2D(3, strides=1, padding="same")(x); b3 = layers.AveragePooling2D(2, strides=1, padding="same")(x)
x = layers.concatenate([b1, b2, b3]); x = layers.SpatialDropout2D(0.1)(x); x = layers.DepthwiseConv2D(3, activation="relu")(x)
x = layers.GlobalAveragePooling2D(keepdims=True)(x); x = layers.Flatten()(x); o = layers.Dense(4)(x)
m = keras.Model(i, o); m.summary()
d = np.random.randint(0, 255, (32, 16, 16, 3)).astype("float32"); t = np.random.randint(0, 4, 32)
m.compile(keras.optimizers.SGD(0.05, momentum=0.9), keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
h = m.fit(d, t, epochs=4, batch_size=8, verbose=2)
ae = keras.Sequential([keras.Input((8, 8, 1)), layers.Conv2D(4, 3, strides=2, padding="same", activation="relu"), layers.Conv2DTranspose(4, 3, strides=2, padding="same", activation="relu"), layers.UpSampling2D(2), layers.Cropping2D(4), layers.Conv2D(1, 3, padding="same", activation="sigmoid")])
ae.summary(); im = np.random.rand(16, 8, 8, 1); ae.compile("adam", "mse"); h = ae.fit(im, im, epochs=3, verbose=0); print([round(v, 5) for v in h.history["loss"]])
