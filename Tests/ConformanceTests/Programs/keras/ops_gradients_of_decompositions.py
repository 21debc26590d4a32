import jax
import numpy as np
from keras import ops

rng = np.random.default_rng(0)
a = rng.normal(size=(3, 3)).astype("float32")
spd = (a @ a.T + 3 * np.eye(3)).astype("float32")
b = rng.normal(size=(3, 2)).astype("float32")
tall = rng.normal(size=(4, 3)).astype("float32")

cases = {
    "det": (ops.det, a),
    "inv": (lambda m: ops.sum(ops.inv(m) ** 2), a),
    "solve": (lambda m: ops.sum(ops.solve(m, b) ** 2), a),
    "solve_triangular": (lambda m: ops.sum(ops.solve_triangular(m, b, lower=True)), np.tril(spd)),
    "cholesky": (lambda m: ops.sum(ops.cholesky(m) ** 3), spd),
    "eigh values": (lambda m: ops.sum(ops.eigh(m)[0] ** 2), spd),
    "eigh vectors": (lambda m: ops.sum(ops.eigh(m)[1] ** 4), spd),
    "svd values": (lambda m: ops.sum(ops.svd(m, compute_uv=False)), tall),
    "svd all": (lambda m: ops.sum(ops.svd(m, full_matrices=False)[0] ** 4), tall),
    "qr": (lambda m: ops.sum(ops.qr(m)[1] ** 2 * np.arange(3)), tall),
    "lu": (lambda m: ops.sum(ops.lu_factor(m)[0] ** 2), a),
    "norm": (lambda m: ops.norm(m), a),
    "nuc": (lambda m: ops.norm(m, ord="nuc"), a),
    "logdet": (lambda m: ops.logdet(m), spd),
    "pinv": (lambda m: ops.sum(ops.pinv(m) ** 2), tall),
    "lstsq": (lambda m: ops.sum(ops.lstsq(m, tall[:, :1])), tall),
}
for name, (f, x) in cases.items():
    try:
        value, g = jax.value_and_grad(f)(x)
        print(name, round(float(value), 4))
        print(np.round(np.array(g), 3) + 0.0)
    except Exception as e:
        print(name, type(e).__name__, str(e)[:200])
