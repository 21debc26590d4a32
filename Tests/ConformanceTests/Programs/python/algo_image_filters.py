# A small picture: histogram, threshold, filters, edges, connected regions, compression by SVD.
import numpy as np
rows, cols = 10, 14; yy, xx = np.mgrid[0:rows, 0:cols]; img = 40 + 10 * (xx % 3); img[2:6, 2:7] = 200; img[(yy - 6) ** 2 + (xx - 10) ** 2 <= 6] = 160; img = img.astype(np.uint8); print(img, img.dtype, img.mean(), np.bincount(img.ravel()).nonzero()[0], sep="\n")
hist, edges = np.histogram(img, bins=8, range=(0, 256)); cdf = hist.cumsum() / img.size; print(hist, edges, cdf.round(4)); total, best = img.size, (0, None)
for t in range(256):
    lo, hi = img[img <= t], img[img > t]
    if lo.size and hi.size:
        v = lo.size * hi.size / total ** 2 * (lo.mean() - hi.mean()) ** 2
        if v > best[0] + 1e-9: best = (v, t)
print("otsu", best[1], round(float(best[0]), 4)); mask = img > best[1]
for r in mask: print("".join(".#"[int(v)] for v in r))
lab = np.zeros(img.shape, int); sizes = []
for s in zip(*mask.nonzero()):
    if lab[s]: continue
    stack, k, n = [s], len(sizes) + 1, 0; lab[s] = k
    while stack:
        i, j = stack.pop(); n += 1
        for a, b in ((i - 1, j), (i + 1, j), (i, j - 1), (i, j + 1)):
            if 0 <= a < rows and 0 <= b < cols and mask[a, b] and not lab[a, b]: lab[a, b] = k; stack.append((a, b))
    sizes.append(n)
print(sizes, [tuple(np.argwhere(lab == k + 1).mean(0).round(3).tolist()) for k in range(len(sizes))], [[int(v) for v in (np.argwhere(lab == k + 1).min(0).tolist() + np.argwhere(lab == k + 1).max(0).tolist())] for k in range(len(sizes))])
f = img / 255; pad = np.pad(f, 1, mode="edge"); win = np.lib.stride_tricks.sliding_window_view(pad, (3, 3)); blur, med = win.mean((2, 3)), np.median(win, axis=(2, 3)); sx = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]); gx, gy = (win * sx).sum((2, 3)), (win * sx.T).sum((2, 3)); mag = np.hypot(gx, gy); ang = np.degrees(np.arctan2(gy, gx)); print(blur[4].round(3), med[4].round(3), mag.max().round(5), np.unravel_index(mag.argmax(), mag.shape), ang[2, 2].round(3), (mag > 1).sum(), sep="\n")
ero, dil = np.lib.stride_tricks.sliding_window_view(np.pad(mask, 1), (3, 3)).all((2, 3)), np.lib.stride_tricks.sliding_window_view(np.pad(mask, 1), (3, 3)).any((2, 3)); print(mask.sum(), ero.sum(), dil.sum(), (dil & ~ero).sum(), (mask ^ ero)[2].astype(int))
U, S, Vt = np.linalg.svd(f, full_matrices=False)
for k in (1, 2, 4): A = (U[:, :k] * S[:k]) @ Vt[:k]; print(k, f"error {np.linalg.norm(f - A) / np.linalg.norm(f):.5f} energy {(S[:k] ** 2).sum() / (S ** 2).sum():.5f} numbers {k * (rows + cols + 1)}")
print(S[:5].round(5), np.linalg.matrix_rank(f), img[::2, ::2].shape, img.reshape(5, 2, 7, 2).mean((1, 3))[1], np.kron(img[:2, :2], np.ones((2, 2), int)), np.rot90(img)[0, :4], np.flipud(img)[0, 2:5], img[:, ::-1][2, :3], np.roll(img, 2, 1)[2, :5], sep="\n")
noise = np.random.RandomState(0).normal(0, 20, img.shape); noisy = np.clip(img + noise, 0, 255).astype(np.uint8); mse = ((noisy.astype(float) - img) ** 2).mean(); print(noisy[0, :6], round(float(mse), 4), f"{10 * np.log10(255 ** 2 / mse):.4f} dB", int((noisy.astype(int) - img).max())); eq = (np.cumsum(np.bincount(img.ravel(), minlength=256)) / img.size * 255).astype(np.uint8)[img]; print(eq[2], np.unique(eq)); quant = (img // 64 * 64 + 32); print(np.unique(quant, return_counts=True)); runs = np.flatnonzero(np.r_[True, np.diff(mask[3].astype(int)) != 0, True]); print(np.diff(runs), mask[3, runs[:-1]].astype(int))
u = np.packbits(mask, axis=1); print(u, np.unpackbits(u, axis=1)[:, :cols].sum(), mask.tobytes().count(b"\x01"), hex(int("".join("1" if v else "0" for v in mask[3]), 2)))
