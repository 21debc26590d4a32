import numpy as np
import keras
from keras import layers

x = np.arange(2 * 4 * 6 * 1, dtype="float32").reshape(2, 4, 6, 1)
for layer in (layers.Resizing(2, 3), layers.Resizing(8, 3, interpolation="nearest"), layers.Resizing(3, 3, crop_to_aspect_ratio=True),
              layers.Resizing(3, 3, pad_to_aspect_ratio=True), layers.CenterCrop(2, 2), layers.CenterCrop(6, 6)):
    out = np.array(layer(x))
    print(layer.name, out.shape)
    print(out[0, ..., 0].round(2))
r = layers.Rescaling(scale=1.0 / 10, offset=0.5)
print(np.array(r(x))[0, 0, :, 0], r.get_config()["scale"])
print(layers.Resizing(5, 7).compute_output_shape((None, 10, 10, 3)), layers.CenterCrop(5, 7).compute_output_shape((None, 10, 10, 3)))
print(layers.RandomCrop(2, 2, seed=1)(x, training=False).shape)
inp = keras.Input((None, None, 3))
m = keras.Model(inp, layers.Rescaling(1 / 255)(layers.Resizing(4, 4)(inp)))
m.summary()
print(m.predict(np.full((1, 9, 5, 3), 51.0), verbose=0)[0, 0, 0])
try:
    layers.Resizing(4, 4, interpolation="cubic")(x)
except ValueError as e:
    print("ValueError:", e)
