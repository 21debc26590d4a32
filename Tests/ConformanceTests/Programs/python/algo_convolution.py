# Convolution by loops, by im2col and by FFT; pooling, padding, its gradient; edge filters.
import numpy as np
def conv2d(x, w, stride=1, pad=0):
    x = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0))); n, h, wd, c = x.shape; kh, kw, _, f = w.shape
    oh, ow = (h - kh) // stride + 1, (wd - kw) // stride + 1; out = np.zeros((n, oh, ow, f))
    for i in range(oh):
        for j in range(ow):
            out[:, i, j] = np.tensordot(x[:, i * stride:i * stride + kh, j * stride:j * stride + kw], w, axes=([1, 2, 3], [0, 1, 2]))
    return out
def im2col(x, k, s):
    v = np.lib.stride_tricks.sliding_window_view(x, (k, k), axis=(1, 2))[:, ::s, ::s]
    return v.transpose(0, 1, 2, 4, 5, 3).reshape(v.shape[0], v.shape[1], v.shape[2], -1)
rng = np.random.default_rng(1)
x = rng.standard_normal((2, 6, 6, 3)); w = rng.standard_normal((3, 3, 3, 4))
for s, p in [(1, 0), (2, 0), (1, 1), (3, 1)]:
    a = conv2d(x, w, s, p); b = im2col(np.pad(x, ((0, 0), (p, p), (p, p), (0, 0))), 3, s) @ w.reshape(-1, 4)
    print(s, p, a.shape, np.allclose(a, b), a.sum().round(6), a[0, 0, 0].round(4))
img = np.zeros((8, 8)); img[2:6, 3:5] = 1
kernels = {"identity": [[0, 0, 0], [0, 1, 0], [0, 0, 0]], "sobel x": [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]], "laplace": [[0, 1, 0], [1, -4, 1], [0, 1, 0]], "blur": np.ones((3, 3)) / 9}
for name, k in kernels.items():
    r = conv2d(img[None, :, :, None], np.array(k, float)[:, :, None, None])[0, :, :, 0]; print(name, r.round(2), sep="\n")
def pool(x, k=2, f=np.max): n, h, w, c = x.shape; return f(x.reshape(n, h // k, k, w // k, k, c), axis=(2, 4))
print(pool(x).shape, pool(img[None, ..., None])[0, ..., 0], pool(img[None, ..., None], 4, np.mean).squeeze(), pool(x, 3, np.mean)[0, 0, 0])
f = np.fft.rfft2(img, (10, 10)) * np.fft.rfft2(np.array(kernels["laplace"], float)[::-1, ::-1], (10, 10)); full = np.fft.irfft2(f, (10, 10))
print(np.allclose(full[2:8, 2:8], conv2d(img[None, ..., None], np.array(kernels["laplace"], float)[..., None, None])[0, ..., 0]), full.round(3)[2:5, 2:7] + 0.0)
target = rng.standard_normal((2, 4, 4, 4)); out = conv2d(x, w); d = out - target; loss = 0.5 * (d ** 2).sum()
dw = np.einsum("nijp,nijf->pf", im2col(x, 3, 1), d).reshape(w.shape); dx = conv2d(np.pad(d, ((0, 0), (2, 2), (2, 2), (0, 0))), w[::-1, ::-1].transpose(0, 1, 3, 2))
for name, arr, g in (("w", w, dw), ("x", x, dx)):
    idx = tuple(rng.integers(0, s) for s in arr.shape); keep = arr[idx]; arr[idx] = keep + 1e-5; up = 0.5 * ((conv2d(x, w) - target) ** 2).sum(); arr[idx] = keep - 1e-5; dn = 0.5 * ((conv2d(x, w) - target) ** 2).sum(); arr[idx] = keep
    print(name, tuple(map(int, idx)), f"{g[idx]:.5f}", abs((up - dn) / 2e-5 - g[idx]) < 1e-5)
print(f"{loss:.6f}", dw.shape, dx.shape, np.abs(dw).max().round(5), np.unravel_index(np.abs(dw).argmax(), dw.shape))
for row in conv2d(img[None, ..., None], np.array(kernels["sobel x"], float)[..., None, None])[0, ..., 0]:
    print("".join("+" if v > 0 else "-" if v < 0 else "." for v in row))
sig = np.array([0, 0, 1, 2, 1, 0, 0.0]); print(np.convolve(sig, [1, 0, -1]), np.convolve(sig, [1, 1, 1], "same") / 3, np.correlate(sig, [1, 2, 1], "full"), np.array([sig[i:i + 3] @ [1, 0, -1] for i in range(5)]))
try:
    conv2d(x, rng.standard_normal((3, 3, 2, 4)))
except ValueError as e:
    print("ValueError:", e)
try:
    np.lib.stride_tricks.sliding_window_view(img, (9, 9))
except ValueError as e:
    print("ValueError:", e)
