import numpy as np
import keras
from keras import layers, ops

# A one-pixel "paint brush" is trained through a resize and a rotation.
class Brush(keras.layers.Layer):
    def build(self, shape):
        self.dots = self.add_weight(shape=(3, 3, 1), initializer="zeros", name="dots")

    def compute_output_shape(self, shape):
        return shape

    def call(self, x):
        big = ops.image.resize(ops.convert_to_tensor(self.dots), (6, 6), interpolation="bilinear")
        turned = ops.image.affine_transform(big, ops.convert_to_tensor([0.8, -0.6, 2.0, 0.6, 0.8, -1.0, 0.0, 0.0]))
        return x + ops.expand_dims(turned, 0)

keras.utils.set_random_seed(0)
model = keras.Sequential([keras.Input((6, 6, 1)), Brush()])
model.compile(keras.optimizers.SGD(2.0), "mse")
x = np.zeros((1, 6, 6, 1), "float32")
y = np.zeros((1, 6, 6, 1), "float32")
y[0, 2:4, 2:4, 0] = 1.0
history = model.fit(x, y, epochs=4, verbose=0)
print([round(v, 5) for v in history.history["loss"]])
print(np.round(np.asarray(model.layers[0].dots)[..., 0], 4))
