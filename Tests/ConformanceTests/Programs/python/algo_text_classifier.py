# Bag of words, TF-IDF, a linear classifier and word vectors from co-occurrences, all by hand.
import re
from collections import Counter
import numpy as np
docs = ["The movie was great, great fun!", "A boring and bad movie.", "Great acting; I loved it.", "Bad plot, bad acting, so boring...", "I loved the plot and the fun ending", "The ending was bad and the acting boring"]
y = np.array([1, 0, 1, 0, 1, 0]); stop = {"the", "a", "and", "it", "i", "was", "so"}; tok = lambda s: [w for w in re.findall(r"[a-z]+", s.lower()) if w not in stop]
words = [tok(d) for d in docs]; freq = Counter(w for d in words for w in d); vocab = [w for w, _ in sorted(freq.items(), key=lambda kv: (-kv[1], kv[0]))]; index = {w: i for i, w in enumerate(vocab)}; print(words[0], freq.most_common(4), vocab, len(vocab), sep="\n")
B = np.zeros((len(docs), len(vocab)), int)
for r, d in enumerate(words): np.add.at(B[r], [index[w] for w in d], 1)
df = (B > 0).sum(0); idf = np.log((1 + len(docs)) / (1 + df)) + 1; T = B * idf; T /= np.linalg.norm(T, axis=1, keepdims=True); print(B, df, idf.round(5), T[0].round(4), (T @ T.T).round(3), np.argsort(-(T @ T.T), axis=1, kind="stable")[:, 1], sep="\n")
w, b = np.zeros(len(vocab)), 0.0
for epoch in range(1, 201):
    p = 1 / (1 + np.exp(-(T @ w + b))); loss = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)) + 0.005 * w @ w; g = T.T @ (p - y) / 6 + 0.01 * w; w -= 1.0 * g; b -= (p - y).mean()
    if epoch in (1, 5, 25, 100, 200): print(f"epoch {epoch:3d} loss {loss:.5f} acc {((p > 0.5) == y).mean():.3f}")
order = np.argsort(w, kind="stable"); print([(vocab[i], round(float(w[i]), 4)) for i in order[:3]], [(vocab[i], round(float(w[i]), 4)) for i in order[-3:][::-1]], round(float(b), 5))
def vec(s):
    v = np.zeros(len(vocab)); known = [index[t] for t in tok(s) if t in index]; np.add.at(v, known, 1); v *= idf; n = np.linalg.norm(v); return v / n if n else v
for s in ("great fun ending", "boring bad plot", "unknown words", "loved the bad acting"): print(f"{s!r:<24} {1 / (1 + np.exp(-(vec(s) @ w + b))):.4f} {int((vec(s) > 0).sum())} known")
C = np.zeros((len(vocab),) * 2)
for d in words:
    ids = [index[t] for t in d]
    for i, a in enumerate(ids):
        for c in ids[max(0, i - 2):i] + ids[i + 1:i + 3]: C[a, c] += 1
P = C / C.sum(); pa = P.sum(1); ppmi = np.zeros_like(P); nz = P > 0; ppmi[nz] = np.maximum(0, np.log2(P[nz] / np.outer(pa, pa)[nz])); S = np.linalg.svd(ppmi, compute_uv=False); print(int(C.sum()), np.allclose(C, C.T), ppmi.max().round(4), S[:4].round(4), np.count_nonzero(ppmi), [vocab[i] for i in np.argsort(-ppmi[index["bad"]], kind="stable")[:3]])
bigrams = Counter(zip(*[[w for d in words for w in d][k:] for k in (0, 1)])); print(bigrams.most_common(2), sum(bigrams.values())); nb = np.log(np.array([(B[y == k].sum(0) + 1) / (B[y == k].sum() + len(vocab)) for k in (0, 1)])); print(nb.round(3)[:, :5], (B @ nb.T + np.log(0.5)).argmax(1), np.exp(nb).sum(1))
ids = [[index[t] + 1 for t in d] for d in words]; L = max(map(len, ids)); pad = np.array([d + [0] * (L - len(d)) for d in ids]); print(pad, (pad > 0).sum(1), np.eye(len(vocab) + 1)[pad].shape, " ".join(vocab[i - 1] for i in pad[2] if i))
dist = lambda a, b: min((dist(a[1:], b) + 1, dist(a, b[1:]) + 1, dist(a[1:], b[1:]) + (a[0] != b[0]))) if a and b else len(a) + len(b)
print(dist("boring", "bring"), dist("plot", "lot"), sorted(vocab, key=lambda v: (dist("grate"[:5], v[:5]), v))[:3])
try: index["horror"]
except KeyError as e: print("KeyError:", e)
