# What a layer remembers of its calls.
import keras
from keras import layers

a = keras.Input((8,), name="a")
b = keras.Input((8,), name="b")
shared = layers.Dense(4, name="shared")
one, two = shared(a), shared(b)
try:
    print(shared.output)
except AttributeError as e:
    print("AttributeError:", e)
try:
    print(shared.input)
except AttributeError as e:
    print("AttributeError:", e)
once = layers.Dense(2, name="once")
try:
    once.output
except AttributeError as e:
    print("AttributeError:", e)
try:
    once.input
except AttributeError as e:
    print("AttributeError:", e)
y = once(layers.Concatenate()([one, two]))
print(once.input.shape, once.output.shape, once.output is y)
print(len(shared._inbound_nodes), len(once._inbound_nodes))
m = keras.Model([a, b], y)
print(m.input_shape, m.output_shape, m.input_names if hasattr(m, "input_names") else None, m.output_names)
m.summary()
print([t.name for t in m.inputs], [tuple(t.shape) for t in m.outputs])
multi = layers.Lambda(lambda x: [x, x + 1])
r = multi(a)
print(type(r).__name__, len(r))
u, v = layers.LSTM(3, return_state=True)(layers.Reshape((4, 2))(a))[1:]
print(u.shape, v.shape)
print(m.get_layer("shared").count_params(), m.layers.index(once))
half = keras.Model(a, one)
print([l.name for l in half.layers], half.get_layer("shared") is shared)
try:
    keras.Model(a, y)
except ValueError as e:
    print("ValueError:", str(e)[:200])
try:
    keras.Model(inputs=a, outputs=keras.ops.ones((2, 2)))
except ValueError as e:
    print("ValueError:", str(e)[:160])
