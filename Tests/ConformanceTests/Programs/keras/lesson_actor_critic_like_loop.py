# A policy improved by its own rewards: probabilities, choices, a loss by hand, without any library of games.
import numpy as np
import jax
import keras
from keras import layers, ops

keras.utils.set_random_seed(42)
num_inputs, num_actions, num_hidden = 3, 2, 8
inputs = layers.Input(shape=(num_inputs,))
common = layers.Dense(num_hidden, activation="relu")(inputs)
action = layers.Dense(num_actions, activation="softmax")(common)
critic = layers.Dense(1)(common)
model = keras.Model(inputs=inputs, outputs=[action, critic])
optimizer = keras.optimizers.Adam(learning_rate=0.01)
huber_loss = keras.losses.Huber()
gamma, eps = 0.9, np.finfo(np.float32).eps.item()
rng = np.random.default_rng(1)


def loss_of_episode(trainable, states, actions, returns):
    (probs, values), _ = model.stateless_call(trainable, [], states)
    log_probs = ops.log(ops.sum(probs * ops.one_hot(actions, num_actions), axis=1))
    diff = ops.stop_gradient(returns - values[:, 0])
    actor = -ops.mean(log_probs * diff)
    return actor + huber_loss(returns[:, None], values)


grad_fn = jax.value_and_grad(loss_of_episode)
optimizer.build(model.trainable_variables)
running = 0.0
for episode in range(4):
    states = rng.normal(size=(10, num_inputs)).astype("float32")
    action_probs, values = model(states)
    p = np.array(action_probs).astype("float64")
    actions = np.array([rng.choice(num_actions, p=row / row.sum()) for row in p])
    rewards = (actions == (states[:, 0] > 0)).astype("float32")
    returns, discounted = [], 0.0
    for r in rewards[::-1]:
        discounted = r + gamma * discounted
        returns.insert(0, discounted)
    returns = np.array(returns, dtype="float32")
    returns = (returns - returns.mean()) / (returns.std() + eps)
    variables = [v.value for v in model.trainable_variables]
    loss, grads = grad_fn(variables, states, actions, returns)
    optimizer.apply(grads, model.trainable_variables)
    running = 0.05 * rewards.sum() + 0.95 * running
    print(f"episode {episode}: loss {float(loss):.4f} reward {rewards.sum():.0f} running {running:.3f}")
print(int(optimizer.iterations), [v.path for v in optimizer.variables][:3])
