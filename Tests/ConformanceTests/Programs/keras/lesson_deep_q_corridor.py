# deep Q-learning on a corridor of six cells
import random
from collections import deque
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(42)


class Corridor:
    def __init__(self, size=6):
        self.size, self.place = size, 0

    def reset(self):
        self.place = 0
        return self.state()

    def state(self):
        return np.eye(self.size, dtype="float32")[self.place]

    def step(self, action):
        self.place = max(0, self.place + (1 if action == 1 else -1))
        done = self.place == self.size - 1
        return self.state(), (1.0 if done else -0.05), done


def build():
    m = keras.Sequential([keras.Input((6,)), layers.Dense(12, activation="relu"), layers.Dense(2)])
    m.compile(keras.optimizers.Adam(0.01), keras.losses.Huber())
    return m


online, target = build(), build()
target.set_weights(online.get_weights())
memory, epsilon, gamma = deque(maxlen=200), 1.0, 0.9
env = Corridor()
for episode in range(8):
    s, total, steps = env.reset(), 0.0, 0
    while steps < 30:
        if random.random() < epsilon:
            a = random.randrange(2)
        else:
            a = int(np.argmax(online.predict(s[None], verbose=0)[0]))
        s2, r, done = env.step(a)
        memory.append((s, a, r, s2, done))
        s, total, steps = s2, total + r, steps + 1
        if done:
            break
    batch = random.sample(memory, min(16, len(memory)))
    states = np.stack([b[0] for b in batch])
    nexts = np.stack([b[3] for b in batch])
    q, q2 = online.predict_on_batch(states), target.predict_on_batch(nexts)
    for i, (_, a, r, _, d) in enumerate(batch):
        q[i, a] = r if d else r + gamma * q2[i].max()
    loss = online.train_on_batch(states, q)
    epsilon = max(0.1, epsilon * 0.8)
    if episode % 3 == 2:
        target.set_weights(online.get_weights())
    print(f"episode {episode}: steps {steps:2d} reward {total:6.2f} loss {float(loss):.4f} eps {epsilon:.3f}")
q = online.predict(np.eye(6, dtype="float32"), verbose=0)
print(q.round(3))
print("policy:", "".join("<>"[i] for i in q.argmax(axis=1)))
