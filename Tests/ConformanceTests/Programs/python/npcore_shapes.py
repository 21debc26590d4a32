# Reshaping, transposing, joining, splitting, repeating, padding and flipping.
import numpy as np
a = np.arange(12)
m = a.reshape(3, 4)
print(m, a.reshape(2, -1), a.reshape(2, 2, 3), m.ravel(), m.flatten("F"), m.T, m.T.shape, m.reshape(-1), m.reshape((4, 3), order="F"), a.reshape(3, 4, order="F"), sep="\n")
x = np.arange(24).reshape(2, 3, 4)
print(x.transpose().shape, x.transpose(1, 0, 2).shape, np.transpose(x, (2, 0, 1)).shape, np.swapaxes(x, 0, 2).shape, np.moveaxis(x, 0, -1).shape, np.moveaxis(x, [0, 1], [-1, -2]).shape, np.expand_dims(a, 0).shape, np.expand_dims(a, (0, 2)).shape, np.squeeze(np.zeros((1, 3, 1))).shape, np.squeeze(np.zeros((1, 3, 1)), axis=0).shape, x.T.strides, x.strides, np.rollaxis(x, 2).shape, x.swapaxes(1, 2)[0])
p, q = np.array([[1, 2], [3, 4]]), np.array([[5, 6], [7, 8]])
print(np.concatenate([p, q]), np.concatenate((p, q), axis=1), np.concatenate([p, q], axis=None), np.vstack([p, q]), np.hstack([p, q]), np.stack([p, q]).shape, np.stack([p, q], axis=-1), np.dstack([p, q]).shape, np.column_stack([[1, 2], [3, 4]]), np.row_stack([[1, 2], [3, 4]]) if hasattr(np, "row_stack") else "gone", np.r_[1:4, 0, 9], np.c_[[1, 2], [3, 4]], np.append(p, q), np.block([[p, q], [q, p]]), sep="\n")
print(np.split(a, 3), np.split(a, [2, 5]), np.array_split(a, 5), np.hsplit(m, 2), np.vsplit(m, 3), np.array_split(m, 2, axis=1), np.dsplit(x, 2)[0].shape, np.split(m, [1], axis=1)[1], sep="\n")
print(np.repeat([1, 2, 3], 2), np.repeat(p, 2, axis=0), np.repeat(p, [1, 2], axis=1), np.tile([1, 2], 3), np.tile(p, (1, 2)), np.tile(p, (2, 1, 1)).shape, np.repeat(7, 3), sep="\n")
print(np.flip(a), np.flip(p), np.flip(p, 0), np.fliplr(p), np.flipud(p), np.rot90(p), np.rot90(p, 2), np.rot90(p, k=-1), np.roll(a, 2), np.roll(m, 1, axis=0), np.roll(m, -1), np.roll(m, (1, 2), axis=(0, 1)), sep="\n")
print(np.pad([1, 2, 3], 2), np.pad([1, 2, 3], (1, 2), constant_values=9), np.pad(p, 1), np.pad([1, 2, 3], 2, mode="edge"), np.pad([1, 2, 3], 2, mode="reflect"), np.pad([1, 2, 3], 2, mode="symmetric"), np.pad([1, 2, 3], 2, mode="wrap"), np.pad(p, ((0, 1), (2, 0)), constant_values=-1), np.pad([1.0, 3.0], 2, mode="linear_ramp", end_values=(0, 10)), np.pad([1, 5, 3], 2, "mean"), np.pad([1, 5, 3], (2, 1), "maximum"), np.pad(p, 1, "constant", constant_values=((1, 2), (3, 4))), sep="\n")
print(np.broadcast_to([1, 2], (3, 2)), np.broadcast_shapes((3, 1), (1, 4)), [b.shape for b in np.broadcast_arrays(np.ones((3, 1)), np.ones(4))], np.meshgrid([1, 2, 3], [4, 5]), np.meshgrid([1, 2], [3, 4], indexing="ij")[0], np.atleast_2d([1, 2]).shape, np.atleast_3d(p).shape, np.ravel_multi_index((1, 2), (3, 4)), np.unravel_index(7, (3, 4)), np.unravel_index([1, 11], (3, 4)), sep="\n")
b = a.copy(); b.shape = (4, 3); b.resize((2, 3)); print(b)
print(np.resize(a, (2, 3)), np.delete(m, 1, axis=1), np.insert(m, 1, 0, axis=1), np.insert([1, 2, 3], [0, 3], [9, 8]), np.diagonal(m), np.diagflat([1, 2]), np.diag([1, 2], k=1), np.trace(m), np.array(p, ndmin=3).shape, np.ascontiguousarray(m.T).flags["C_CONTIGUOUS"], m.T.flags.f_contiguous, np.shares_memory(m, m.ravel()), np.shares_memory(m, m.flatten()), m.reshape(2, 6).base is a, sep="\n")
images = np.zeros((8, 28, 28)); print(images[..., None].shape, images.reshape(8, -1).shape, images[:, np.newaxis].shape, np.concatenate([images, images]).shape, np.stack([i.T for i in images]).shape)
for bad in (lambda: a.reshape(5, 3), lambda: a.reshape(-1, -1), lambda: np.concatenate([p, [1, 2]]), lambda: np.concatenate([]), lambda: np.vstack([[1, 2], [1, 2, 3]]), lambda: np.hstack([p, np.ones((3, 1))]), lambda: np.stack([[1, 2], [1]]), lambda: np.split(a, 5), lambda: np.squeeze(m, axis=0), lambda: x.transpose(0, 1), lambda: np.transpose(x, (0, 0, 1)), lambda: np.expand_dims(a, 3), lambda: np.swapaxes(m, 0, 2), lambda: np.broadcast_to([1, 2, 3], (2, 2)), lambda: np.broadcast_shapes((2, 3), (4,)), lambda: np.tile(p), lambda: np.repeat(p, [1, 2, 3], axis=0), lambda: np.concatenate([p, q], axis=2), lambda: np.pad(p, (1, 2, 3)), lambda: np.pad(p, 1, mode="foo"), lambda: np.moveaxis(x, 0, 5), lambda: np.delete(a, 20), lambda: np.hsplit(np.array(3), 2), lambda: np.unravel_index(12, (3, 4))):
    try:
        print("ok", bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
