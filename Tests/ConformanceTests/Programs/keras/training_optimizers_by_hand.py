import numpy as np
import keras
from keras import optimizers

v = keras.Variable([1.0, -2.0], name="w")
opt = optimizers.SGD(learning_rate=0.1, momentum=0.9)
opt.build([v])
print([u.path for u in opt.variables], opt.built)
for step in range(3):
    grad = 2 * v
    opt.apply([grad], [v])
    print(step, v.numpy().round(4), int(opt.iterations))
opt.apply_gradients([(np.array([1.0, 1.0]), v)])
print(v.numpy().round(4))
print(float(opt.learning_rate))
opt.learning_rate = 0.5
print(float(opt.learning_rate.numpy()))
opt.learning_rate.assign(0.25)
print(opt.learning_rate)
other = keras.Variable([0.0])
try:
    opt.apply([np.array([1.0])], [other])
except ValueError as e:
    print("ValueError:", str(e)[:60])
adam = optimizers.Adam(learning_rate=optimizers.schedules.ExponentialDecay(0.1, 2, 0.5, staircase=True))
for step in range(4):
    adam.apply([np.ones(2)], [v])
    print(round(float(adam.learning_rate), 4), v.numpy().round(4))
try:
    adam.learning_rate = 0.3
except TypeError as e:
    print("TypeError:", e)
print(adam.name, optimizers.Adam().name, optimizers.RMSprop().name, optimizers.SGD(name="mine").name)
print(adam.get_config()["learning_rate"])
again = optimizers.Adam.from_config(adam.get_config())
print(type(again.get_config()["learning_rate"]).__name__)
