import numpy as np
import keras
from keras import layers

board = np.arange(50, dtype="float32").reshape(2, 5, 5, 1)
def show(layer, **how):
    print(type(layer).__name__, np.round(np.asarray(layer(board, **how))[1, :, :, 0], 2).tolist())

show(layers.RandomFlip("horizontal", seed=4))
show(layers.RandomFlip("vertical", seed=8))
show(layers.RandomRotation(0.25, seed=4))
show(layers.RandomRotation((0.1, 0.2), fill_mode="constant", fill_value=-1.0, interpolation="nearest", seed=4))
show(layers.RandomZoom(0.3, seed=4))
show(layers.RandomZoom((-0.5, -0.2), (0.1, 0.3), fill_mode="nearest", seed=4))
show(layers.RandomTranslation(0.2, 0.4, fill_mode="wrap", seed=4))
show(layers.RandomShear(0.3, 0.3, seed=4))
show(layers.RandomCrop(3, 2, seed=4))
show(layers.RandomCrop(3, 2, seed=4), training=False)
show(layers.RandomRotation(0.25, seed=4), training=False)
turn = layers.RandomRotation(0.25, seed=4)
first, second = np.asarray(turn(board)), np.asarray(turn(board))
print(np.allclose(first, second))
keras.utils.set_random_seed(1)
print(round(float(np.asarray(layers.RandomZoom(0.5)(board)).sum()), 2))
for bad in (lambda: layers.RandomRotation(1.5), lambda: layers.RandomZoom(-2.0), lambda: layers.RandomRotation(0.1, fill_mode="edge"), lambda: layers.RandomTranslation(0.1, (0.2, 3.0))):
    try:
        bad()
    except (ValueError, NotImplementedError) as e:
        print(type(e).__name__, e)
print(layers.RandomTranslation(0.1, (-0.2, 0.3)).get_config())
