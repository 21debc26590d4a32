# A character model in numpy: vocabulary, one-hot rows, forward, backward through time, clipping, sampling.
import numpy as np
text = "hello world, hello there, how are you? " * 3
chars = sorted(set(text)); stoi = {c: i for i, c in enumerate(chars)}; itos = {i: c for c, i in stoi.items()}; V, H = len(chars), 16
print(V, "".join(chars), [stoi[c] for c in "hello"], repr("".join(itos[i] for i in [stoi[c] for c in "where"])))
rng = np.random.default_rng(42); Wxh, Whh, Why = rng.standard_normal((V, H)) * 0.1, rng.standard_normal((H, H)) * 0.1, rng.standard_normal((H, V)) * 0.1; bh, by = np.zeros(H), np.zeros(V)
params = {"Wxh": Wxh, "Whh": Whh, "Why": Why, "bh": bh, "by": by}; mem = {k: np.zeros_like(v) for k, v in params.items()}
print({k: v.shape for k, v in params.items()}, sum(v.size for v in params.values()))
def step(inputs, targets, h):
    xs, hs, ps, loss = {}, {-1: h}, {}, 0.0
    for t, i in enumerate(inputs):
        xs[t] = np.eye(V)[i]; hs[t] = np.tanh(xs[t] @ Wxh + hs[t - 1] @ Whh + bh); y = hs[t] @ Why + by; e = np.exp(y - y.max()); ps[t] = e / e.sum(); loss -= np.log(ps[t][targets[t]])
    g = {k: np.zeros_like(v) for k, v in params.items()}; dh_next = np.zeros(H)
    for t in reversed(range(len(inputs))):
        dy = ps[t].copy(); dy[targets[t]] -= 1; g["Why"] += np.outer(hs[t], dy); g["by"] += dy; dh = Why @ dy + dh_next; draw = (1 - hs[t] ** 2) * dh; g["bh"] += draw; g["Wxh"] += np.outer(xs[t], draw); g["Whh"] += np.outer(hs[t - 1], draw); dh_next = Whh @ draw
    return loss, g, hs[len(inputs) - 1]
ids = [stoi[c] for c in text]; loss, g, h = step(ids[:8], ids[1:9], np.zeros(H)); print(f"{loss:.6f} {8 * np.log(V):.6f}", {k: float(np.abs(v).max().round(5)) for k, v in g.items()})
for name, idx in (("Whh", (2, 3)), ("Wxh", (ids[2], 1)), ("Why", (4, ids[3])), ("bh", (0,))):
    p = params[name]; keep = p[idx]; p[idx] = keep + 1e-5; up = step(ids[:8], ids[1:9], np.zeros(H))[0]; p[idx] = keep - 1e-5; dn = step(ids[:8], ids[1:9], np.zeros(H))[0]; p[idx] = keep; print(name, idx, f"{g[name][idx]:+.6f}", np.isclose((up - dn) / 2e-5, g[name][idx], atol=1e-7))
def sample(h, seed, n, temp=1.0, r=None):
    out = [seed]
    for _ in range(n):
        h = np.tanh(np.eye(V)[out[-1]] @ Wxh + h @ Whh + bh); z = (h @ Why + by) / temp; p = np.exp(z - z.max()); p /= p.sum(); out.append(int(r.choice(V, p=p)) if r else int(p.argmax()))
    return "".join(itos[i] for i in out)
smooth, pos, h = np.log(V) * 12, 0, np.zeros(H)
for it in range(301):
    if pos + 13 >= len(ids): pos, h = 0, np.zeros(H)
    loss, g, h = step(ids[pos:pos + 12], ids[pos + 1:pos + 13], h); smooth = 0.95 * smooth + 0.05 * loss; norm = np.sqrt(sum((v ** 2).sum() for v in g.values()))
    for k in params:
        d = g[k] * min(1.0, 5.0 / norm); mem[k] += d * d; params[k] -= 0.1 * d / np.sqrt(mem[k] + 1e-8)
    if it % 100 == 0: print(it, f"loss {smooth:.3f} norm {norm:.3f}", repr(sample(np.zeros(H), stoi["h"], 20)))
    pos += 12
r = np.random.default_rng(0)
for temp in (0.3, 1.0): print(temp, repr(sample(np.zeros(H), stoi["h"], 15, temp, r)))
bi = np.zeros((V, V), int); np.add.at(bi, (ids[:-1], ids[1:]), 1); P = (bi + 1) / (bi + 1).sum(1, keepdims=True); print(bi.sum(), bi[stoi["l"]], P[stoi["h"]].round(3), f"{-np.log(P[ids[:-1], ids[1:]]).mean():.5f}", [itos[j] for j in np.argsort(-bi[stoi["e"]], kind="stable")[:3]])
