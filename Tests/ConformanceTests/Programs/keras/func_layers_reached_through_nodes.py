import keras
from keras import layers

a = keras.Input((8,), name="a")
b = keras.Input((8,), name="b")
shared = layers.Dense(4, name="shared")
sa, sb = shared(a), shared(b)
diff = layers.Subtract(name="diff")([sa, sb])
out = layers.Dense(1, name="out")(diff)
m = keras.Model([a, b], out, name="compare")
print([l.name for l in m.layers])
try:
    print(shared.output)
except Exception as e:
    print(type(e).__name__, e)
print(len(shared._inbound_nodes), diff.shape)
print(m.get_layer("diff").output.shape, m.get_layer(index=2).name)
sub = keras.Model(m.inputs, m.get_layer("diff").output)
print(sub.name, len(sub.layers), sub.output_shape)
for bad in [dict(name="nope"), dict(index=9), dict(), dict(name="a", index=1)]:
    try:
        m.get_layer(**bad)
    except Exception as e:
        print(type(e).__name__, e)
print(keras.Model([a, b], [sa, out]).output_shape)
print(out._keras_history.operation.name, out._keras_history.node_index, out._keras_history.tensor_index)
