import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(14)
batch = np.random.uniform(0, 255, size=(4, 10, 10, 3)).astype("float32")
steps = [layers.RandomFlip("horizontal"), layers.RandomZoom(0.2), layers.RandomContrast(0.3), layers.RandomBrightness(0.1), layers.Rescaling(1 / 255)]
out = batch
for step in steps:
    out = step(out, training=True)
    print(step.name, round(float(np.asarray(out).mean()), 4))
stack = keras.Sequential(steps)
print(np.allclose(np.asarray(stack(batch, training=False)), batch / 255))
train = stack(batch, training=True)
print(train.shape, round(float(np.asarray(train).std()), 4))
uint = layers.RandomFlip(seed=1)(batch.astype("uint8"))
print(uint.dtype, layers.Rescaling(1 / 127.5, offset=-1)(batch.astype("uint8")).dtype)
inner = keras.Model(stack.inputs, stack.outputs) if stack.inputs else None
print(inner is not None and inner.count_params())
