import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(44)
base_in = keras.Input((12, 12, 1))
b = layers.Conv2D(4, 3, name="c")(base_in)
b = layers.BatchNormalization(name="bn")(b)
b = layers.ReLU()(b)
base = keras.Model(base_in, b, name="base")
base.trainable = False
inp = keras.Input((12, 12, 1))
x = base(inp, training=False)
x = layers.GlobalAveragePooling2D()(x)
x = layers.Dropout(0.2)(x)
m = keras.Model(inp, layers.Dense(1)(x))
m.summary(show_trainable=True)
X = np.random.rand(24, 12, 12, 1).astype("float32")
y = (X.mean(axis=(1, 2, 3)) > 0.5).astype("float32")
m.compile(keras.optimizers.Adam(), keras.losses.BinaryCrossentropy(from_logits=True), metrics=[keras.metrics.BinaryAccuracy()])
moving = base.get_layer("bn").moving_mean.numpy().copy()
m.fit(X, y, epochs=2, batch_size=8, verbose=2)
print(np.array_equal(moving, base.get_layer("bn").moving_mean.numpy()))
base.trainable = True
m.compile(keras.optimizers.Adam(1e-4), keras.losses.BinaryCrossentropy(from_logits=True), metrics=[keras.metrics.BinaryAccuracy()])
m.fit(X, y, epochs=1, batch_size=8, verbose=2)
print(np.array_equal(moving, base.get_layer("bn").moving_mean.numpy()), len(m.trainable_weights))
