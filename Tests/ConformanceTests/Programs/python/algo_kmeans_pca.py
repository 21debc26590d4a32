# k-means with k-means++, PCA by eigenvectors and SVD, Gaussian mixture by EM, silhouette.
import numpy as np
from sklearn.datasets import make_blobs
X, y = make_blobs(n_samples=90, centers=3, n_features=4, cluster_std=1.2, random_state=6)
rng = np.random.default_rng(3)
def plus_plus(X, k):
    centers = [X[rng.integers(len(X))]]
    while len(centers) < k:
        d = np.min([((X - c) ** 2).sum(1) for c in centers], axis=0); centers.append(X[rng.choice(len(X), p=d / d.sum())])
    return np.array(centers)
def kmeans(X, k, iters=50):
    C = plus_plus(X, k)
    for it in range(iters):
        d = np.linalg.norm(X[:, None] - C[None], axis=2); lab = d.argmin(1); new = np.array([X[lab == j].mean(0) for j in range(k)])
        if np.allclose(new, C):
            break
        C = new
    return C, lab, (d.min(1) ** 2).sum(), it
for k in range(1, 6):
    C, lab, inertia, it = kmeans(X, k); print(k, f"{inertia:.4f}", it, np.bincount(lab))
C, lab, _, _ = kmeans(X, 3); print(C.round(4)); print(np.array([[((lab == i) & (y == j)).sum() for j in range(3)] for i in range(3)]))
Xc = X - X.mean(0); cov = Xc.T @ Xc / (len(X) - 1); val, vec = np.linalg.eigh(cov); order = val.argsort()[::-1]; val, vec = val[order], vec[:, order]
U, S, Vt = np.linalg.svd(Xc, full_matrices=False)
print(val, S ** 2 / (len(X) - 1), (val / val.sum()).cumsum().round(6), np.allclose(np.abs(vec.T), np.abs(Vt)), np.allclose(cov, np.cov(X.T)), sep="\n")
Z = Xc @ Vt[:2].T; R = Z @ Vt[:2]; print(Z.shape, f"{((Xc - R) ** 2).mean():.6f} {(S[2:] ** 2).sum() / X.size:.6f}", np.abs(Z[:2]).round(4))
signs = np.sign(Vt[np.arange(4), np.abs(Vt).argmax(1)]); print((Vt * signs[:, None]).round(5))
mu, var, pi = C.copy(), np.ones((3, 4)), np.full(3, 1 / 3)
for it in range(30):
    logp = np.log(pi) - 0.5 * (((X[:, None] - mu) ** 2 / var).sum(2) + np.log(2 * np.pi * var).sum(1)); m = logp.max(1, keepdims=True); ll = (m[:, 0] + np.log(np.exp(logp - m).sum(1))).sum(); r = np.exp(logp - m); r /= r.sum(1, keepdims=True); nk = r.sum(0); mu = r.T @ X / nk[:, None]; var = r.T @ X ** 2 / nk[:, None] - mu ** 2; pi = nk / len(X)
    if it in (0, 1, 5, 29):
        print(it, f"{ll:.6f}", pi.round(5))
D = np.sqrt(((X[:, None] - X) ** 2).sum(-1)); s = []
for i in range(len(X)):
    same = lab == lab[i]; a = D[i, same].sum() / (same.sum() - 1); b = min(D[i, lab == j].mean() for j in range(3) if j != lab[i]); s.append((b - a) / max(a, b))
print(f"silhouette {np.mean(s):.6f} {np.min(s):.6f}", np.argsort(s)[:3], D.shape, D[0, :4].round(4), np.allclose(D, D.T), D.max().round(5), np.unravel_index(D.argmax(), D.shape))
g = np.zeros((11, 31), dtype="<U1"); g[:] = "."; P = ((Z * np.sign(Z[0]) - (Z * np.sign(Z[0])).min(0)) / np.ptp(Z, axis=0) * [30, 10]).round().astype(int)
for (i, j), l in zip(P, lab): g[10 - j, i] = "abc"[l]
ex = sorted({"abc".index(c) for c in g.ravel() if c != "."}); print(ex, (g != ".").sum(), len({tuple(p) for p in P.tolist()}))
