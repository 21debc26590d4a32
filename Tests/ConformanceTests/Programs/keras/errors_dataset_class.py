import numpy as np
import keras


class Rows(keras.utils.PyDataset):
    def __len__(self):
        return 3

    def __getitem__(self, index):
        return np.zeros((2, 4)), np.zeros((2, 1))


rows = Rows()
print(len(rows), rows[0][0].shape)
model = keras.Sequential([keras.Input((5,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(rows, verbose=0)
