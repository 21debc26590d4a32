"""keras.ops, family linalg: written by make_ops_sweep.py."""
import numpy as np
import keras
from keras import ops


def text(v):
    if isinstance(v, (list, tuple)):
        return type(v).__name__ + "[" + ", ".join(text(i) for i in v) + "]"
    if isinstance(v, dict):
        return "{" + ", ".join(k + ": " + text(i) for k, i in v.items()) + "}"
    if isinstance(v, keras.KerasTensor):
        return f"<{v.dtype} {v.shape}>"
    if hasattr(v, "dtype") and hasattr(v, "shape"):
        a = np.asarray(v)
        if a.dtype.kind == "f":
            a = np.round(a.astype("float64"), 4) + 0.0
        elif a.dtype.kind == "c":
            a = np.round(a.astype("complex128"), 4) + 0.0
        return f"{v.dtype} {tuple(v.shape)} {a.tolist()}"
    return f"{type(v).__name__} {v}"


def show(label, call):
    try:
        print(label, "->", text(call()))
    except Exception as e:
        print(label, "!!", type(e).__name__)


def kind(label, call):
    """What a call on symbolic tensors gives, and what it records."""
    try:
        v = call()
        first = v
        while isinstance(first, (list, tuple)):
            first = first[0]
        print(label, "->", text(v), type(first._keras_history.operation).__name__)
    except Exception as e:
        print(label, "!!", type(e).__name__)


x = ops.array([[0.5, -1.25, 2.0], [1.5, 0.25, -0.75]])
p = ops.array([[0.5, 1.25, 2.0], [1.5, 0.25, 0.75]])
u = ops.array([[0.5, -0.25, 0.875], [0.125, 0.25, -0.75]])
v = ops.array([1.0, -2.0, 3.0])
q = ops.array([[4.0, 1.0, 0.5], [1.0, 3.0, 0.25], [0.5, 0.25, 2.0]])
i = ops.array([[3, -1, 2], [0, 5, -4]])
j = ops.array([[1, 2, 3], [4, 5, 6]])
k = ops.array([2, 0, 1])
b = ops.array([[True, False, True], [False, False, True]])
h = ops.cast(x, "float16")
w = ops.array([[1, 2, 200], [4, 5, 6]], dtype="uint8")
n = ops.array([[1.0, np.nan, 2.0], [np.nan, -3.0, 0.5]])
c = ops.reshape(ops.arange(24, dtype="float32"), (2, 3, 4)) / 10
im = ops.reshape(ops.arange(50, dtype="float32"), (1, 5, 5, 2)) / 50
sx = keras.Input((3,), name="sx")
sy = keras.Input((3,), name="sy")
si = keras.Input((4, 6), dtype="int32", name="si")
s3 = keras.Input((4, 6), name="s3")
sm = keras.Input((8, 8, 4), name="sm")

show('ops.matmul(x, q)', lambda: ops.matmul(x, q))
show('ops.matmul(q, v)', lambda: ops.matmul(q, v))
show('ops.matmul(v, v)', lambda: ops.matmul(v, v))
show('ops.matmul(c, ops.ones((4, 2)))', lambda: ops.matmul(c, ops.ones((4, 2))))
show('ops.matmul(i, ops.transpose(j))', lambda: ops.matmul(i, ops.transpose(j)))
show('ops.matmul(x, i.T)', lambda: ops.matmul(x, i.T))
show('ops.matmul(x, x)', lambda: ops.matmul(x, x))
show('ops.dot(v, v)', lambda: ops.dot(v, v))
show('ops.dot(x, q)', lambda: ops.dot(x, q))
show('ops.dot(x, 2)', lambda: ops.dot(x, 2))
show('ops.inner(v, v)', lambda: ops.inner(v, v))
show('ops.inner(x, p)', lambda: ops.inner(x, p))
show('ops.outer(v, v[:2])', lambda: ops.outer(v, v[:2]))
show('ops.vdot(x, p)', lambda: ops.vdot(x, p))
show('ops.tensordot(x, q, axes=1)', lambda: ops.tensordot(x, q, axes=1))
show('ops.tensordot(c, c, axes=[[0, 1], [0, 1]])', lambda: ops.tensordot(c, c, axes=[[0, 1], [0, 1]]))
show('ops.tensordot(x, p, axes=2)', lambda: ops.tensordot(x, p, axes=2))
show("ops.einsum('ij,jk->ik', x, q)", lambda: ops.einsum('ij,jk->ik', x, q))
show("ops.einsum('ij->j', x)", lambda: ops.einsum('ij->j', x))
show("ops.einsum('ii', q)", lambda: ops.einsum('ii', q))
show("ops.einsum('i,j', v, v)", lambda: ops.einsum('i,j', v, v))
show("ops.einsum('bij,bjk->bik', c, ops.transpose(c, (0, 2, 1)))", lambda: ops.einsum('bij,bjk->bik', c, ops.transpose(c, (0, 2, 1))))
show('ops.cross(v, [0.0, 1.0, 0.0])', lambda: ops.cross(v, [0.0, 1.0, 0.0]))
show('ops.cross(x, p)', lambda: ops.cross(x, p))
show('ops.cross(v[:2], v[1:])', lambda: ops.cross(v[:2], v[1:]))
show('ops.det(q)', lambda: ops.det(q))
show('ops.inv(q)', lambda: ops.inv(q))
show('ops.cholesky(q)', lambda: ops.cholesky(q))
show('ops.cholesky(q, upper=True)', lambda: ops.cholesky(q, upper=True))
show('ops.cholesky_inverse(ops.cholesky(q))', lambda: ops.cholesky_inverse(ops.cholesky(q)))
show('ops.eigh(q)[0]', lambda: ops.eigh(q)[0])
show('ops.real(ops.eig(q)[0])', lambda: ops.real(ops.eig(q)[0]))
show('[ops.abs(t) for t in ops.qr(q)]', lambda: [ops.abs(t) for t in ops.qr(q)])
show("[ops.abs(t) for t in ops.qr(x, mode='complete')]", lambda: [ops.abs(t) for t in ops.qr(x, mode='complete')])
show('ops.svd(q, compute_uv=False)', lambda: ops.svd(q, compute_uv=False))
show('[ops.abs(t) for t in ops.svd(x, full_matrices=False)]', lambda: [ops.abs(t) for t in ops.svd(x, full_matrices=False)])
show('[t.shape for t in ops.svd(x)]', lambda: [t.shape for t in ops.svd(x)])
show('ops.slogdet(q)', lambda: ops.slogdet(q))
show('ops.logdet(q)', lambda: ops.logdet(q))
show('ops.pinv(x)', lambda: ops.pinv(x))
show('ops.solve(q, v)', lambda: ops.solve(q, v))
show('ops.solve(q, ops.eye(3))', lambda: ops.solve(q, ops.eye(3)))
show('ops.solve_triangular(ops.triu(q), v)', lambda: ops.solve_triangular(ops.triu(q), v))
show('ops.solve_triangular(ops.tril(q), v, lower=True)', lambda: ops.solve_triangular(ops.tril(q), v, lower=True))
show('ops.lstsq(q, v)', lambda: ops.lstsq(q, v))
show('ops.lu_factor(q)', lambda: ops.lu_factor(q))
show('ops.matrix_rank(q)', lambda: ops.matrix_rank(q))
show('ops.matrix_rank(ops.ones((2, 2)))', lambda: ops.matrix_rank(ops.ones((2, 2))))
show('ops.cdist(x, p)', lambda: ops.cdist(x, p))
show('ops.det(ops.stack([q, q]))', lambda: ops.det(ops.stack([q, q])))
show('ops.inv(ops.stack([q, 2 * q]))', lambda: ops.inv(ops.stack([q, 2 * q])))
show('ops.cholesky(-q)', lambda: ops.cholesky(-q))
show('ops.correlate(v, v[:2])', lambda: ops.correlate(v, v[:2]))
show("ops.correlate([1.0, 2.0, 3.0], [0.0, 1.0, 0.5], mode='same')", lambda: ops.correlate([1.0, 2.0, 3.0], [0.0, 1.0, 0.5], mode='same'))
show("ops.correlate([1.0, 2.0, 3.0], [0.0, 1.0, 0.5], mode='full')", lambda: ops.correlate([1.0, 2.0, 3.0], [0.0, 1.0, 0.5], mode='full'))
show('keras.ops.linalg.norm(v)', lambda: keras.ops.linalg.norm(v))
show('keras.ops.numpy.add(1, 2)', lambda: keras.ops.numpy.add(1, 2))
show('keras.ops.nn.relu(v)', lambda: keras.ops.nn.relu(v))
show('ops.fft((v, v * 0))', lambda: ops.fft((v, v * 0)))
show('ops.fft2((q, q * 0))', lambda: ops.fft2((q, q * 0)))
show('ops.ifft2((q, q * 0))', lambda: ops.ifft2((q, q * 0)))
show('ops.rfft(v)', lambda: ops.rfft(v))
show('ops.rfft(c)', lambda: ops.rfft(c))
show('ops.irfft(ops.rfft(c))', lambda: ops.irfft(ops.rfft(c)))
show('ops.stft(ops.arange(16.0), 8, 4, 8)', lambda: ops.stft(ops.arange(16.0), 8, 4, 8))
show('ops.istft(ops.stft(ops.arange(16.0), 8, 4, 8), 8, 4, 8)[:4]', lambda: ops.istft(ops.stft(ops.arange(16.0), 8, 4, 8), 8, 4, 8)[:4])
show('ops.view_as_complex(ops.ones((2, 2)))', lambda: ops.view_as_complex(ops.ones((2, 2))))
show('ops.view_as_real(ops.view_as_complex(ops.ones((2, 2))))', lambda: ops.view_as_real(ops.view_as_complex(ops.ones((2, 2)))))
show('ops.real(ops.polar(v, v))', lambda: ops.real(ops.polar(v, v)))
show('ops.polar(ops.ones(2), ops.zeros(2))', lambda: ops.polar(ops.ones(2), ops.zeros(2)))
