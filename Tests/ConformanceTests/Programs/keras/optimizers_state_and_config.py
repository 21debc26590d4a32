import numpy as np
import keras
from keras import optimizers, ops

v = keras.Variable([1.0, 2.0, 3.0], name="v")
for opt in [optimizers.SGD(0.1, momentum=0.9, nesterov=True), optimizers.Adam(0.1, amsgrad=True), optimizers.RMSprop(0.1, centered=True),
            optimizers.Adagrad(0.1), optimizers.Adadelta(1.0), optimizers.Lion(0.1), optimizers.AdamW(0.1, weight_decay=0.1), optimizers.Nadam(0.1),
            optimizers.Adamax(0.1), optimizers.Ftrl(0.1, l1_regularization_strength=0.01), optimizers.Lamb(0.1), optimizers.Adafactor(0.1)]:
    v.assign([1.0, 2.0, 3.0])
    for step in range(3):
        grads = [ops.convert_to_tensor(2 * np.array(v))]
        opt.apply_gradients(zip(grads, [v]))
    print(opt.name, np.round(v.numpy(), 4), [w.name for w in opt.variables][2:5])
opt = optimizers.Adam(optimizers.schedules.ExponentialDecay(0.1, 10, 0.5), clipnorm=1.0)
print(opt.learning_rate, opt.get_config()["learning_rate"]["class_name"])
print({k: w for k, w in opt.get_config().items() if k not in ("learning_rate",)})
opt = optimizers.get({"class_name": "SGD", "config": {"learning_rate": 0.5}})
print(float(opt.learning_rate), opt.iterations)
opt.learning_rate = 0.25
print(opt.learning_rate.numpy(), opt.get_config()["learning_rate"])
opt.build([v])
print(opt.variables, opt.built)
try:
    optimizers.SGD(0.1, lr=3)
except Exception as e:
    print(type(e).__name__, e)
try:
    optimizers.SGD(momentum=2.0)
except Exception as e:
    print(type(e).__name__, e)
try:
    optimizers.Adam(clipnorm=1.0, clipvalue=2.0)
except Exception as e:
    print(type(e).__name__, e)
