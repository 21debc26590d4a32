import numpy as np
import keras
from keras import optimizers, layers

x = np.linspace(-1, 1, 24).reshape(12, 2).astype("float32")
y = (x[:, :1] * 2 - x[:, 1:] + 0.3).astype("float32")
table = [optimizers.SGD(0.05), optimizers.SGD(0.05, momentum=0.9), optimizers.SGD(0.05, momentum=0.9, nesterov=True),
         optimizers.RMSprop(0.01), optimizers.RMSprop(0.01, momentum=0.5, centered=True), optimizers.Adam(0.01),
         optimizers.Adam(0.01, amsgrad=True), optimizers.AdamW(0.01, weight_decay=0.1), optimizers.Adadelta(1.0),
         optimizers.Adagrad(0.1), optimizers.Adamax(0.02), optimizers.Nadam(0.01), optimizers.Ftrl(0.1),
         optimizers.Ftrl(0.1, l1_regularization_strength=0.01, beta=0.1), optimizers.Lion(0.01), optimizers.Lamb(0.01),
         optimizers.Adafactor(0.05), optimizers.Muon(0.05)]
for opt in table:
    keras.utils.set_random_seed(1)
    m = keras.Sequential([keras.Input((2,)), layers.Dense(3, activation="tanh"), layers.Dense(1)])
    m.compile(opt, "mse")
    h = m.fit(x, y, epochs=6, batch_size=4, verbose=0, shuffle=False)
    print(opt.name, [round(v, 4) for v in h.history["loss"][::2]], len(opt.variables), int(opt.iterations.numpy()))
