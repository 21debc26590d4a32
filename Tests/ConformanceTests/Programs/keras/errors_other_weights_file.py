import keras
from keras import layers

keras.utils.set_random_seed(5)
small = keras.Sequential([keras.Input((2,)), layers.Dense(1)])
large = keras.Sequential([keras.Input((2,)), layers.Dense(3), layers.Dense(1)])
small.save_weights("small.weights.h5")
print("saved")
try:
    large.load_weights("small.weights.h5")
except Exception as e:
    print(type(e).__name__ + ":", e)
wide = keras.Sequential([keras.Input((5,)), layers.Dense(1)])
wide.load_weights("small.weights.h5")
