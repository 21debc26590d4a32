import numpy as np
import keras
from keras import optimizers, layers

x = np.linspace(-1, 1, 12).reshape(6, 2).astype("float32")
y = x.sum(1, keepdims=True)
keras.utils.set_random_seed(1)
opt = optimizers.LossScaleOptimizer(optimizers.SGD(0.1, momentum=0.5), initial_scale=8.0, dynamic_growth_steps=2)
m = keras.Sequential([keras.Input((2,)), layers.Dense(1)])
m.compile(opt, "mse")
h = m.fit(x, y, epochs=3, batch_size=3, verbose=0, shuffle=False)
print([round(v, 4) for v in h.history["loss"]])
print(float(opt.dynamic_scale.numpy()), int(opt.step_counter.numpy()), int(opt.iterations))
print([v.path for v in opt.variables])
print(float(opt.learning_rate.numpy().round(3)), opt.inner_optimizer.name)
