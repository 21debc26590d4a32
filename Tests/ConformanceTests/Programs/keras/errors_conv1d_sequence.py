import numpy as np
from keras import Sequential, Input, layers

model = Sequential([Input((10, 2)), layers.Conv1D(4, 3), layers.MaxPooling1D(), layers.Flatten(),
                    layers.Dense(1)])
print(model.output_shape)
model.compile("sgd", "mse")
model.evaluate(np.zeros((3, 12, 2)), np.zeros((3, 1)), verbose=0)
