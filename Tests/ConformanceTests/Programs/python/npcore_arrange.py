# Joining, splitting and turning arrays the way data pipelines do it.
import numpy as np
a = np.arange(6).reshape(2, 3); b = a * 10
print(np.concatenate([a, b]), np.concatenate([a, b], 1), np.vstack((a, b[0])), np.hstack(([1, 2], [3])), np.stack([a, b], axis=1).shape, np.dstack([a, b])[0, 0], np.column_stack([a[0], b[0]]), np.r_[a[0], 99], np.c_[a[0], b[0]], np.r_["0,2", [1, 2], [3, 4]], np.r_[0:1:5j], np.append(a, [[7, 8, 9]], axis=0), sep="\n")
print(np.split(np.arange(9), 3), np.array_split(np.arange(8), 3), np.hsplit(a, 3), np.vsplit(a, 2), np.split(a, [1], axis=1), [p.shape for p in np.array_split(np.ones((7, 2)), 3)], sep="\n")
print(a.T, a.transpose(1, 0).shape, np.swapaxes(a, 0, 1).flags["F_CONTIGUOUS"], a[::-1], a[:, ::-1], np.flip(a, axis=1), np.rot90(a), np.rot90(a, -1), np.roll(a, 1, axis=1), np.roll(np.arange(5), -2), np.flipud(a), np.fliplr(a), sep="\n")
print(np.repeat(a, 2, axis=1), np.repeat([5, 6], [1, 3]), np.tile([0, 1], (2, 2)), np.tile(a, 2).shape, np.resize([1, 2, 3], (2, 4)), np.insert(a, 0, -1, axis=1), np.insert([1, 5], [1, 1], [2, 3]), np.delete(np.arange(6), slice(1, 4)), np.delete(a, [0, 2], axis=1), np.delete(a, 1, 0), sep="\n")
img = np.arange(9.0).reshape(3, 3)
print(np.pad(img, 1)[0], np.pad(img, ((1, 0), (0, 2)), mode="edge"), np.pad([1, 2], (2, 1), mode="reflect"), np.pad([1, 2, 3], 1, constant_values=(7, 8)), np.pad(img, 1, mode="wrap")[0], np.pad(img, [(0, 0), (1, 1)], "symmetric")[0], np.pad([2, 4], 2, "mean"), sep="\n")
print(np.squeeze(img[None, ..., None]).shape, np.expand_dims(img, -1).shape, img[np.newaxis].shape, np.moveaxis(np.zeros((2, 3, 4)), 2, 0).shape, np.transpose(np.zeros((2, 3, 4))).shape, np.broadcast_to(np.arange(3), (2, 3)), np.atleast_2d(5), np.ravel(img, order="F"), img.flatten()[:2], img.reshape(-1, 1).T, np.block([[img[:1, :2], np.zeros((1, 1))]]), sep="\n")
gx, gy = np.meshgrid(np.linspace(0, 1, 3), [10, 20])
print(gx, gy, np.c_[gx.ravel(), gy.ravel()], np.stack([gx, gy], -1).shape, np.indices((2, 2))[1], np.mgrid[0:3:2, 1:3], np.tril(np.ones((3, 3), int)), np.triu(img, 1), np.diag([1, 2, 3])[1], np.diag(img), np.eye(3, k=-1), np.vander([2, 3], 3), sep="\n")
patches = np.lib.stride_tricks.sliding_window_view(np.arange(5), 3); tiles = np.arange(16).reshape(4, 4).reshape(2, 2, 2, 2).swapaxes(1, 2)
print(patches, patches.mean(axis=1), tiles[1, 0], tiles.reshape(4, 4), np.lib.stride_tricks.sliding_window_view(img, (2, 2)).shape, np.unravel_index(img.argmax(), img.shape), np.ravel_multi_index([[1, 2], [0, 1]], (3, 3)), sep="\n")
for bad in (lambda: np.concatenate([a, [1, 2, 3]]), lambda: np.concatenate([a, b.T]), lambda: np.stack([a, b.T]), lambda: np.split(a, 2, axis=1), lambda: a.reshape(4, 2), lambda: np.squeeze(a, 0), lambda: np.tile(a), lambda: np.moveaxis(a, 2, 0), lambda: np.pad(a, -1), lambda: np.delete([1, 2], 5), lambda: np.insert([1, 2], 9, 0), lambda: np.broadcast_to(a, (3, 2)), lambda: np.vstack([]), lambda: np.hstack([a, [1, 2]])):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
