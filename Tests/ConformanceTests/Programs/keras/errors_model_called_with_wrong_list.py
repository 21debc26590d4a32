import numpy as np
from keras import Input, Model, layers

a, b = Input((2,)), Input((3,))
model = Model([a, b], layers.Dense(1)(layers.concatenate([a, b])))
ok = model([np.ones((4, 2)), np.ones((4, 3))])
print(ok.shape)
model([np.ones((4, 3)), np.ones((4, 2))])
