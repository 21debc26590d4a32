import keras
from keras import layers, ops

inp = keras.Input((6,))
x = layers.Dense(4)(inp)
print(x.shape)
y = layers.Lambda(lambda t: ops.matmul(t, ops.ones((3, 2))), name="project")(x)
