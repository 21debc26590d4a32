# get_weights, set_weights, assign, count_params; what fits and what does not.
import numpy as np
import keras
from keras import layers

dense = layers.Dense(2, kernel_initializer="zeros")
print(dense.get_weights(), dense.weights)
for wrong in (lambda: dense.count_params(), lambda: dense.set_weights([np.zeros((3, 2)), np.zeros(2)])):
    try:
        wrong()
    except ValueError as e:
        print(e)
dense.build((None, 3))
print(dense.count_params(), dense.kernel, dense.bias)
dense.set_weights([np.arange(6).reshape(3, 2), np.ones(2)])
print(dense.kernel.numpy(), dense.bias.value)
dense.kernel.assign(dense.kernel * 2)
dense.bias.assign_add([1.0, -1.0])
print(dense(np.ones((1, 3), "float32")), dense.bias)
for wrong in ([np.zeros((2, 3)), np.zeros(2)], [np.zeros((3, 2))], [1, 2]):
    try:
        dense.set_weights(wrong)
    except Exception as e:
        print(type(e).__name__, e)
try:
    dense.kernel.assign(np.zeros((2, 2)))
except ValueError as e:
    print(str(e)[:120])
copy = layers.Dense.from_config(dense.get_config())
copy.build((None, 3))
copy.set_weights(dense.get_weights())
print(np.array_equal(copy.kernel, dense.kernel), copy.name, copy.kernel.path)
bn = layers.BatchNormalization()
bn.build((None, 2))
print([w.shape for w in bn.get_weights()], bn.count_params(), [v.name for v in bn.variables])
bn.trainable = False
print(len(bn.trainable_weights), len(bn.non_trainable_weights), bn.gamma.trainable)
v = keras.Variable([1.0, 2.0], name="v", trainable=False)
print(v, v.shape, v.dtype, v.ndim, v.trainable, v.path, v.numpy().sum())
print(v + 1, v[0], float(v[1]), v @ v, -v)
w = keras.Variable(lambda shape, dtype: np.full(shape, 7), shape=(2,), dtype="int32")
print(w, keras.Variable(3.0), keras.Variable(np.ones((2, 2)), dtype="float16").dtype)
emb = layers.Embedding(3, 2, weights=[np.arange(6).reshape(3, 2)])
print(emb(np.array([2, 0])), emb.get_weights()[0].dtype)
