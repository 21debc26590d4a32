import numpy as np
import keras

norm = keras.layers.Normalization(axis=-1, mean=[0.0, 1.0], variance=[1.0, 4.0])
print(np.array(norm(np.array([[1.0, 3.0]]))))
disc = keras.layers.Discretization(num_bins=4)
disc(np.array([0.5, 2.0]))
