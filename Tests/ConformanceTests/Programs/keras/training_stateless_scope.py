import numpy as np
import keras
from keras import layers, ops

keras.utils.set_random_seed(1)
layer = layers.Dense(2)
layer.build((None, 3))
x = np.ones((1, 3), dtype="float32")
out, ntv = layer.stateless_call([ops.ones((3, 2)), ops.zeros((2,))], [], x)
print(np.asarray(out), ntv)
print(np.asarray(layer(x)).round(4))
bn = layers.BatchNormalization()
bn.build((None, 2))
y, state = bn.stateless_call(bn.trainable_variables, bn.non_trainable_variables, np.array([[1.0, 2.0], [3.0, 6.0]]), training=True)
print(np.asarray(y).round(3), [np.asarray(s).round(3) for s in state], [v.numpy() for v in bn.non_trainable_variables])
v = keras.Variable([1.0, 2.0])
with keras.StatelessScope(state_mapping=[(v, ops.array([5.0, 6.0]))]) as scope:
    v.assign(v + 1.0)
    print(np.asarray(v.value))
print(np.asarray(scope.get_current_value(v)), v.numpy())
m = keras.metrics.Mean()
s = m.variables
s = m.stateless_update_state(s, [1.0, 3.0])
s = m.stateless_update_state(s, [5.0])
print(float(m.stateless_result(s)), float(m.result()))
print([float(t) for t in m.stateless_reset_state()])
try:
    layer.stateless_call([ops.ones((3, 2))], [], x)
except ValueError as e:
    print(e)
try:
    layers.Dense(2).stateless_call([], [], x)
except ValueError as e:
    print(e)
