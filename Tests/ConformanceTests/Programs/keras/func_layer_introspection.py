import numpy as np
import keras
from keras import layers

a = keras.Input((8, 8, 3), batch_size=2, name="a")
x = layers.Conv2D(4, 3, strides=2, name="conv")(a)
x = layers.Flatten(name="flat")(x)
out = layers.Dense(3, name="probs", activation="softmax")(x)
m = keras.Model(a, out, name="fixed_batch")
m.summary()
print(m.input_shape, m.output_shape, m.inputs[0].shape, m.get_layer("conv").output.shape)
conv = m.get_layer(index=1)
print(conv.input is a, conv.input_spec if conv.input_spec is None else conv.input_spec.axes, conv.dtype)
print([n.operation.name for n in conv._inbound_nodes], len(conv._outbound_nodes))
print(conv.compute_output_shape((5, 20, 20, 3)), m.compute_output_shape((7, 8, 8, 3)))
print(m.compute_output_spec(keras.Input((8, 8, 3))).shape)
print(m.layers[0].__class__.__name__, m.layers[0].batch_shape, m.layers[0].dtype, m.layers[0].get_config()["batch_shape"])
print(isinstance(m, keras.Sequential), isinstance(m, keras.Model), isinstance(m, layers.Layer))
print(m.operations == m.layers, [o.name for o in m.operations])
print(keras.utils.is_keras_tensor(out), out.dtype, out.ndim if hasattr(out, "ndim") else None)
try:
    print(m.predict(np.ones((3, 8, 8, 3)), verbose=0).shape)
except ValueError as e:
    print(str(e).splitlines()[0][:120])
try:
    m.get_layer("dense")
except ValueError as e:
    print(e)
try:
    m.get_layer(index=9)
except ValueError as e:
    print(e)
sub = keras.Model(m.get_layer("flat").output, m.output)
print(sub.name, [l.name for l in sub.layers])
