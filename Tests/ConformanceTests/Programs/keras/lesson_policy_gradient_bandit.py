# policy gradients for a bandit, by hand
import numpy as np
import jax
import keras
from keras import layers, ops

keras.utils.set_random_seed(14)
rng = np.random.RandomState(2)
rewards = np.array([0.1, 0.5, 0.9])
policy = keras.Sequential([keras.Input((1,)), layers.Dense(3, kernel_initializer="zeros")])
optimizer = keras.optimizers.SGD(0.3)
optimizer.build(policy.trainable_variables)
state = np.ones((1, 1), "float32")


def loss_fn(tv, actions, returns):
    logits, _ = policy.stateless_call(tv, [], np.ones((len(actions), 1), "float32"))
    logp = ops.log_softmax(logits)
    chosen = ops.take_along_axis(logp, actions[:, None], axis=1)[:, 0]
    return -ops.mean(chosen * returns)


grad_fn = jax.value_and_grad(loss_fn)
tv = [v.value for v in policy.trainable_variables]
ov = [v.value for v in optimizer.variables]
baseline = 0.0
for step in range(10):
    p = np.array(ops.softmax(policy.stateless_call(tv, [], state)[0]))[0]
    actions = rng.choice(3, size=8, p=p / p.sum())
    got = (rng.rand(8) < rewards[actions]).astype("float32")
    loss, grads = grad_fn(tv, actions, got - baseline)
    baseline = 0.9 * baseline + 0.1 * got.mean()
    tv, ov = optimizer.stateless_apply(ov, grads, tv)
    if step % 3 == 0:
        print(step, "p", p.round(3), "loss", round(float(loss), 4), "baseline", round(float(baseline), 4))
for v, value in zip(policy.trainable_variables, tv):
    v.assign(value)
print(np.array(ops.softmax(policy(state))).round(3), int(np.argmax(policy(state))))
