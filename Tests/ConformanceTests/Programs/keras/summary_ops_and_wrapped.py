import keras
from keras import layers, ops

a = keras.Input((6, 4), name="a")
b = keras.Input((6,), name="b")
x = ops.mean(a, axis=-1) + b
x = ops.concatenate([x, ops.flip(b, axis=1)], axis=1)
y = layers.Dense(3, name="head")(x)
z = ops.softmax(y)
model = keras.Model([a, b], [y, z], name="ops_only")
model.summary(line_length=90)
model.summary(show_trainable=True, positions=[0.4, 0.6, 0.75, 0.85, 1.0], line_length=100)
print(model.output_names, model.output_shape)
lines = []
model.summary(print_fn=lambda s, line_break=False: lines.append(s))
print(len(lines), lines[0].splitlines()[0])
