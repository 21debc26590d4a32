import os

os.environ["KERAS_BACKEND"] = "jax"
import jax
import jax.numpy as jnp
import numpy as np
import keras


class NormModel(keras.Model):
    def train_step(self, state, data):
        tv, ntv, ov, mv = state
        x, y = data
        (loss, aux), grads = jax.value_and_grad(self.compute_loss_and_updates, has_aux=True)(
            tv, ntv, mv, x, y, None, training=True, optimizer_variables=ov)
        _, y_pred, ntv, mv = aux
        norm = jnp.sqrt(sum(jnp.sum(g ** 2) for g in grads))
        grads = [g * jnp.minimum(1.0, 0.1 / norm) for g in grads]
        tv, ov = self.optimizer.stateless_apply(ov, grads, tv)
        logs, mv = self._update_metrics_variables(mv, loss, x, y, y_pred, None)
        logs["norm"] = norm
        return logs, (tv, ntv, ov, mv)


keras.utils.set_random_seed(41)
inp = keras.Input((3,))
m = NormModel(inp, keras.layers.Dense(1)(keras.layers.Dense(5, activation="tanh")(inp)))
m.compile(keras.optimizers.SGD(0.5), "mse", metrics=["mae"])
x = np.random.rand(24, 3)
h = m.fit(x, 5 * x.sum(1), epochs=3, batch_size=8, verbose=0)
print({k: [round(float(v), 4) for v in vs] for k, vs in h.history.items()})
