import numpy as np
import keras
from keras import layers

model = keras.Sequential([keras.Input((8, 8, 1)), layers.Conv2D(2, 3), layers.Flatten(), layers.Dense(1)])
images = np.zeros((5, 8, 8))
print(images.shape, "has no channels")
try:
    model(images[..., None])
    print("with channels it works")
    model(np.zeros((5, 8, 8, 3)))
except Exception as e:
    print(type(e).__name__ + ":", e)
try:
    layers.Conv2D(2, 3)(images)
except Exception as e:
    print(type(e).__name__ + ":", e)
model.predict(images, verbose=0)
