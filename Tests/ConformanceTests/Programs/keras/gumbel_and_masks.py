# Sampling, masking and sorting small pieces.
import numpy as np
import keras
from keras import ops, random

logits = ops.array([[2.0, 1.0, 0.1], [0.0, 0.0, 3.0]])
mask = ops.array([[True, True, False], [True, False, True]])
masked = ops.where(mask, logits, -1e9)
print(np.round(ops.softmax(masked, axis=-1), 3))
print(ops.argmax(masked, axis=-1), ops.cast(mask, "int32"))
noise = -ops.log(-ops.log(random.uniform((2, 3), seed=1)))
print(ops.argmax(logits + noise, axis=-1))
order = ops.argsort(-logits, axis=-1)
print(order, ops.take_along_axis(logits, order, axis=-1))
lengths = ops.array([1, 3])
steps = ops.arange(4)
print(steps[None, :] < lengths[:, None])
causal = ops.tril(ops.ones((3, 3), dtype="bool"))
print(causal, ops.logical_not(causal).sum())
print(ops.logical_and(lengths > 0, lengths < 3), ops.any(mask, axis=0), ops.all(mask, axis=1))
scores = ops.array([0.3, 0.9, 0.1])
print(ops.sort(scores), ops.flip(ops.sort(scores)), ops.searchsorted(ops.sort(scores), 0.5))
print(ops.count_nonzero(mask), ops.nonzero(scores > 0.2), ops.where(scores > 0.2))
