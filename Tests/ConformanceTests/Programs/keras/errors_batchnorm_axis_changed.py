import numpy as np
from keras import layers

bn = layers.BatchNormalization()
bn.build((None, 4))
print([w.name for w in bn.weights])
print(np.asarray(bn(np.ones((2, 4)))).shape)
bn(np.ones((2, 5)))
