import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(0)
shared = layers.Dense(3, activation="tanh", name="shared")
a, b = keras.Input((4,), name="a"), keras.Input((4,), name="b")
ha, hb = shared(a), shared(b)
diff = layers.Subtract(name="diff")([ha, hb])
gap = layers.Lambda(lambda t: keras.ops.sum(keras.ops.abs(t), axis=1, keepdims=True), name="gap")(diff)
model = keras.Model({"a": a, "b": b}, {"gap": gap, "diff": diff}, name="twins")
model.summary()
out = model({"a": np.ones((2, 4)), "b": np.zeros((2, 4))})
print({k: tuple(v.shape) for k, v in out.items()}, sorted(model.output_names))
print(shared.get_output_at(0) is ha if hasattr(shared, "get_output_at") else "no get_output_at")
try:
    shared.output
except AttributeError as e:
    print(e)
print(len(shared._inbound_nodes), model.count_params())
inner = keras.Model(a, ha, name="encoder")
print(inner.layers[-1] is shared, [l.name for l in inner.layers])
copy = keras.models.clone_model(model)
print([l.name for l in copy.layers], np.allclose(copy.get_weights()[0], shared.get_weights()[0]))
sub = keras.Model(model.inputs, model.get_layer("diff").output)
print([t.shape for t in sub.outputs], sub.name)
print(model.get_layer(index=2).name, model.input_shape)
try:
    model.get_layer("missing")
except ValueError as e:
    print(e)
