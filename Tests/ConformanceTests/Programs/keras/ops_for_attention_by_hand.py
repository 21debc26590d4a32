import numpy as np
from keras import ops

rng = np.random.default_rng(2)
q, k, v = (rng.normal(size=(2, 4, 6)).astype("float32") for _ in range(3))


def split_heads(t, heads):
    b, n, d = ops.shape(t)
    return ops.transpose(ops.reshape(t, (b, n, heads, d // heads)), (0, 2, 1, 3))


def attention(q, k, v, heads=2, causal=False):
    q, k, v = (split_heads(t, heads) for t in (q, k, v))
    scores = ops.matmul(q, ops.transpose(k, (0, 1, 3, 2))) / ops.sqrt(ops.cast(ops.shape(q)[-1], "float32"))
    if causal:
        n = ops.shape(q)[2]
        scores = ops.where(ops.tril(ops.ones((n, n), dtype="bool")), scores, -1e9)
    weights = ops.softmax(scores, axis=-1)
    out = ops.transpose(ops.matmul(weights, v), (0, 2, 1, 3))
    return ops.reshape(out, (ops.shape(out)[0], ops.shape(out)[1], -1)), weights


out, w = attention(q, k, v)
print(out.shape, np.round(w[0, 0], 3))
out, w = attention(q, k, v, causal=True)
print(np.round(w[1, 1], 3))
print(np.round(ops.sum(w, axis=-1), 5)[0])
q4, k4, v4 = (ops.reshape(t, (2, 4, 2, 3)) for t in (q, k, v))
direct = ops.dot_product_attention(q4, k4, v4, is_causal=True)
print(direct.shape, bool(ops.all(ops.isclose(ops.reshape(direct, (2, 4, 6)), out, atol=1e-5))))
position = ops.arange(4, dtype="float32")[:, None] / ops.power(100.0, ops.arange(3, dtype="float32")[None] / 3)
print(np.round(ops.concatenate([ops.sin(position), ops.cos(position)], axis=-1), 4))
print(np.round(ops.einsum("bqd,bkd->bqk", q, k)[0, 0], 3), ops.argmax(w, axis=-1)[0].tolist())
print(np.round(ops.norm(q, axis=-1)[0], 3), np.round(ops.normalize(q, axis=-1)[0, 0], 3))
mask = ops.logical_and(ops.triu(ops.ones((3, 3), dtype="bool")), ops.logical_not(ops.eye(3, dtype="bool")))
print(mask, ops.cast(mask, "int32").sum())
