# Linear regression three ways, ridge, lasso by coordinate descent, polynomial fits and a learning curve.
import numpy as np
rng = np.random.default_rng(0)
n = 60
x = rng.uniform(-3, 3, n); y = 1.5 * x - 0.7 + rng.normal(0, 0.5, n)
X = np.column_stack([np.ones(n), x])
normal = np.linalg.solve(X.T @ X, X.T @ y)
lst, res, rank, sv = np.linalg.lstsq(X, y, rcond=None)
w = np.zeros(2); path = []
for step in range(200):
    grad = 2 / n * X.T @ (X @ w - y); w -= 0.05 * grad; path.append(np.mean((X @ w - y) ** 2))
print(normal, lst, w, np.polyfit(x, y, 1), rank, sv, res, sep="\n")
print([f"{path[i]:.5f}" for i in (0, 1, 5, 20, 199)], np.allclose(normal, w, atol=1e-4))
pred = X @ normal; ss_res, ss_tot = ((y - pred) ** 2).sum(), ((y - y.mean()) ** 2).sum()
print(f"R2={1 - ss_res / ss_tot:.6f} RMSE={np.sqrt(ss_res / n):.6f} corr={np.corrcoef(x, y)[0, 1]:.6f}")
def poly(x, d): return np.vander(x, d + 1, increasing=True)
def ridge(A, y, lam): return np.linalg.solve(A.T @ A + lam * np.eye(A.shape[1]), A.T @ y)
t = np.sin(x) + rng.normal(0, 0.1, n); tr, te = np.arange(n) < 40, np.arange(n) >= 40
for d in range(1, 10, 2):
    c = ridge(poly(x[tr], d), t[tr], 1e-3); e = lambda k: np.mean((poly(x[k], d) @ c - t[k]) ** 2)
    print(f"degree {d}: train {e(tr):.4f} test {e(te):.4f} |c|={np.linalg.norm(c):.3f}")
for lam in [0.0, 0.1, 1.0, 10.0]:
    print(lam, ridge(poly(x[tr], 3), t[tr], lam).round(4))
def soft(v, g): return np.sign(v) * max(abs(v) - g, 0.0)
A = rng.normal(size=(50, 6)); true = np.array([3.0, 0, 0, -2.0, 0, 0.5]); b = A @ true + 0.1 * rng.normal(size=50)
A = (A - A.mean(0)) / A.std(0); b = b - b.mean()
for lam in (0.01, 0.2, 1.0):
    w = np.zeros(6)
    for it in range(100):
        old = w.copy()
        for j in range(6):
            r = b - A @ w + A[:, j] * w[j]; w[j] = soft(A[:, j] @ r / 50, lam)
        if np.abs(w - old).max() < 1e-10:
            break
    print(lam, it, w.round(5), np.count_nonzero(w))
print(np.linalg.cond(poly(x, 9)).round(1), np.linalg.matrix_rank(poly(x, 9)), np.abs(np.linalg.pinv(X) @ y - normal).max() < 1e-12)
z = 1 / (1 + np.exp(-(2 * x - 1))); lab = (rng.random(n) < z).astype(int); v = np.zeros(2)
for it in range(8):
    p = 1 / (1 + np.exp(-X @ v)); H = X.T @ (X * (p * (1 - p))[:, None]); v = v + np.linalg.solve(H, X.T @ (lab - p))
    print(it, v.round(6), f"{-np.mean(lab * np.log(p) + (1 - lab) * np.log(1 - p)):.6f}")
cm = np.zeros((2, 2), int); np.add.at(cm, (lab, (X @ v > 0).astype(int)), 1); print(cm, cm.trace() / n)
k = np.array_split(rng.permutation(n), 5)
print([round(float(np.mean((X[f] @ np.linalg.lstsq(np.delete(X, f, 0), np.delete(y, f), rcond=None)[0] - y[f]) ** 2)), 5) for f in k])
