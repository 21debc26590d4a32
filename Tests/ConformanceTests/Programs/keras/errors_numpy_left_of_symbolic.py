import numpy as np
import keras

inputs = keras.Input((3,))
offset = np.array([1.0, 2.0, 3.0])
print((inputs + offset).shape)
print("the other way round:")
print((offset + inputs).shape)
