# Bandits, a Markov chain, value iteration and Q-learning on a grid.
import numpy as np
rng = np.random.default_rng(10); true = np.array([0.2, 0.5, 0.75])
def play(policy, steps=400):
    n, s, got = np.zeros(3), np.zeros(3), []
    for t in range(steps):
        k = policy(n, s, t); r = rng.random() < true[k]; n[k] += 1; s[k] += r; got.append(int(r))
    return n.astype(int), np.round(s / np.maximum(n, 1), 4), np.mean(got), np.cumsum(got)[[9, 99, -1]]
def greedy(eps): return lambda n, s, t: int(rng.integers(3)) if rng.random() < eps else int(np.argmax(s / np.maximum(n, 1)))
def ucb(n, s, t): return int(np.argmax(np.where(n == 0, np.inf, s / np.maximum(n, 1) + np.sqrt(2 * np.log(t + 1) / np.maximum(n, 1)))))
def thompson(n, s, t): return int(np.argmax(rng.beta(1 + s, 1 + n - s)))
for name, p in (("eps 0", greedy(0.0)), ("eps 0.1", greedy(0.1)), ("ucb", ucb), ("thompson", thompson)): print(name, *play(p))
P = np.array([[0.8, 0.15, 0.05], [0.2, 0.6, 0.2], [0.1, 0.3, 0.6]]); names = np.array(["sun", "cloud", "rain"]); s, walk = 0, []
for _ in range(2000): s = int(rng.choice(3, p=P[s])); walk.append(s)
vals, vecs = np.linalg.eig(P.T); stat = np.real(vecs[:, np.argmin(np.abs(vals - 1))]); stat = stat / stat.sum(); print(names[walk[:8]], np.bincount(walk) / 2000, stat.round(6), np.linalg.matrix_power(P, 30)[0].round(6), (stat @ P).round(6)); C = np.zeros((3, 3), int); np.add.at(C, (walk[:-1], walk[1:]), 1); print(C, (C / C.sum(1, keepdims=True)).round(3))
grid = ["....", ".#.x", "...G"]; R, Cn = 3, 4; moves = [(-1, 0), (0, 1), (1, 0), (0, -1)]; arrows = np.array(list("^>v<"))
def step(r, c, m):
    i, j = r + moves[m][0], c + moves[m][1]
    if not (0 <= i < R and 0 <= j < Cn) or grid[i][j] == "#": i, j = r, c
    return i, j, {"G": 1.0, "x": -1.0}.get(grid[i][j], -0.04), grid[i][j] in "Gx"
V = np.zeros((R, Cn)); sweeps = 0
while True:
    new = V.copy()
    for r, c in np.ndindex(R, Cn):
        if grid[r][c] in "#Gx": continue
        new[r, c] = max(g + 0.9 * (0 if end else V[i, j]) for i, j, g, end in (step(r, c, m) for m in range(4)))
    sweeps += 1; done = np.abs(new - V).max() < 1e-9; V = new
    if done: break
print(sweeps, V.round(4)); Q = np.zeros((R, Cn, 4)); lengths = []
for ep in range(300):
    r, c, k = 0, 0, 0
    while k < 60:
        m = int(rng.integers(4)) if rng.random() < max(0.05, 1 - ep / 150) else int(Q[r, c].argmax()); i, j, g, end = step(r, c, m); Q[r, c, m] += 0.3 * (g + 0.9 * (0 if end else Q[i, j].max()) - Q[r, c, m]); r, c, k = i, j, k + 1
        if end: break
    lengths.append(k)
print(np.mean(lengths[:50]), np.mean(lengths[-50:]), Q.max(-1).round(3)); pol = np.where(np.array([list(g) for g in grid]) == ".", arrows[Q.argmax(-1)], np.array([list(g) for g in grid]))
for row in pol: print("".join(row))
print(Q[0, 0].round(4), np.abs(Q.max(-1) - V)[0].round(3), pol[0, 0] in "v>", np.unique(pol, return_counts=True))
