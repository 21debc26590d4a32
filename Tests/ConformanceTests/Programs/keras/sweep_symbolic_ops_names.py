import keras
from keras import ops, layers

a = keras.Input((4, 6), name="a")
b = keras.Input((4, 6), name="b")
outs = [a + b, a - 1.0, 2 * a, a / b, a ** 2, -a, abs(a), a @ ops.transpose(b, (0, 2, 1)), a > b, a[:, 0], a[..., 1:3], ops.relu(a), ops.sum(a, axis=1), ops.mean(a), ops.softmax(a), ops.concatenate([a, b]), ops.where(a > 0, a, b), ops.nonzero(a)[0], ops.where(a > 0), ops.unique(a), ops.view(a, "int32"), ops.einsum("bij,bkj->bik", a, b), ops.stack([a, b], 1), ops.max(a, axis=-1), ops.clip(a, 0, 1), ops.cast(a, "float16"), ops.expand_dims(a, 1), ops.squeeze(a[:, :1], 1), ops.tile(a, (1, 2, 1)), ops.pad(a, ((0, 0), (1, 1), (0, 0))), ops.one_hot(ops.cast(a, "int32"), 3), ops.argmax(a, -1), ops.sort(a), ops.top_k(a, 2)[0], ops.cumsum(a, 1), ops.norm(a, axis=-1), ops.logsumexp(a, axis=1), ops.repeat(a, 2, axis=1), ops.flip(a, 1), ops.roll(a, 1), ops.isnan(a), ops.maximum(a, 0.0), ops.logical_and(a > 0, b > 0), ops.var(a, axis=1), ops.median(a, axis=1), ops.bincount(ops.cast(a, "int32")), ops.size(a)]
for o in outs:
    print(o.name, o.shape, o.dtype)
    op = o._keras_history.operation if hasattr(o, "_keras_history") else None
    print("   ", type(op).__name__, op.name)
m = keras.Model([a, b], outs[0] * outs[3])
m.summary()
print([l.name for l in m.layers])
