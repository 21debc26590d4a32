import jax
import numpy as np
import keras
from keras import layers

class Model(keras.Model):
    def train_step(self, state, data):
        tv, ntv, ov, mv = state
        x, y = data

        def forward(tv, ntv, x, y):
            y_pred, ntv = self.stateless_call(tv, ntv, x, training=True)
            return self.compute_loss(x, y, y_pred), (y_pred, ntv)

        (loss, (y_pred, ntv)), grads = jax.value_and_grad(forward, has_aux=True)(tv, ntv, x, y)
        tv, ov = self.optimizer.stateless_apply(ov, grads, tv)
        new = []
        for metric in self.metrics:
            own = mv[len(new):len(new) + len(metric.variables)]
            if metric.name == "loss":
                own = metric.stateless_update_state(own, loss)
            else:
                own = metric.stateless_update_state(own, y, y_pred)
            new += own
        logs = {"loss": loss, "norm": jax.numpy.sqrt(sum(jax.numpy.sum(g ** 2) for g in grads))}
        return logs, (tv, ntv, ov, new)

keras.utils.set_random_seed(31)
inp = keras.Input((4,))
h = layers.Dense(5, activation="tanh")(inp)
m = Model(inp, layers.Dense(1)(h))
m.compile(keras.optimizers.SGD(0.1, momentum=0.9), "mse", metrics=["mae"])
x = np.random.normal(size=(32, 4)).astype("float32")
y = x[:, :1] * 2 - x[:, 1:2]
hist = m.fit(x, y, epochs=3, batch_size=16, verbose=2)
print(sorted(hist.history))
print([round(v, 4) for v in hist.history["norm"]])
print(m.evaluate(x, y, verbose=0, return_dict=True).keys())
