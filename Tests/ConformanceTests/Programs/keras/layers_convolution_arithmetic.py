import numpy as np
import keras
from keras import layers

x = np.arange(25, dtype="float32").reshape(1, 5, 5, 1)
edge = np.array([[0, 1, 0], [1, -4, 1], [0, 1, 0]], dtype="float32").reshape(3, 3, 1, 1)
conv = layers.Conv2D(1, 3, use_bias=False)
conv.build((None, 5, 5, 1))
conv.set_weights([edge])
print(np.asarray(conv(x))[0, :, :, 0])
blur = layers.DepthwiseConv2D(3, depthwise_initializer=keras.initializers.Constant(1 / 9), padding="same")
print(np.asarray(blur(x))[0, :, :, 0].round(3))
for k, s, d, p in [(3, 1, 1, "valid"), (3, 2, 1, "same"), (3, 1, 2, "valid"), (5, 1, 1, "same")]:
    layer = layers.Conv2D(8, k, strides=s, dilation_rate=d, padding=p)
    print(k, s, d, p, layer.compute_output_shape((None, 28, 28, 3)))
groups = layers.Conv2D(4, 3, groups=2)
groups.build((None, 8, 8, 6))
print(groups.kernel.shape, groups.count_params())
c1 = layers.Conv1D(2, 3, padding="causal", kernel_initializer="ones")
print(np.asarray(c1(np.arange(5, dtype="float32").reshape(1, 5, 1)))[0])
keras.utils.set_random_seed(0)
model = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(16, 3, activation="relu"),
    layers.MaxPooling2D(),
    layers.SeparableConv2D(32, 3, activation="relu"),
    layers.GlobalAveragePooling2D(),
    layers.Dropout(0.25),
    layers.Dense(10, activation="softmax"),
])
model.summary()
print(model.predict(np.ones((1, 28, 28, 1)), verbose=0).round(4))
print([l.output.shape for l in model.layers])
