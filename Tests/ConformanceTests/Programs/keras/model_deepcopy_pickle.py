import copy
import pickle
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(9)
model = keras.Sequential([keras.Input((3,)), layers.Dense(4, activation="tanh"), layers.Dense(1)], name="original")
x = np.ones((2, 3))
twin = copy.deepcopy(model)
print(twin.name, type(twin).__name__, twin is model)
print(np.allclose(model(x), twin(x)))
twin.layers[0].kernel.assign(np.zeros((3, 4)))
print(np.allclose(model(x), twin(x)))
data = pickle.dumps(model)
print(type(data).__name__)
third = pickle.loads(data)
print(np.allclose(model(x), third(x)), third.name)
dense = layers.Dense(2)
dense.build((None, 3))
d2 = copy.deepcopy(dense)
print(d2.name, d2.built, [w.shape for w in d2.get_weights()])
shallow = copy.copy(model)
print(shallow.layers[0] is model.layers[0])
opt = keras.optimizers.Adam(0.01)
o2 = copy.deepcopy(opt)
print(o2.name, round(float(o2.learning_rate), 4))
