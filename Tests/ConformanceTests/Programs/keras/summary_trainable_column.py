import keras
from keras import layers

base = keras.Sequential(
    [keras.Input((16, 16, 3)), layers.Conv2D(4, 3, name="c1"), layers.BatchNormalization(name="bn"),
     layers.Conv2D(8, 3, name="c2"), layers.GlobalAveragePooling2D(name="gap")],
    name="backbone",
)
base.trainable = False
inp = keras.Input((16, 16, 3), name="photo")
h = base(inp, training=False)
h = layers.Dropout(0.3, name="drop")(h)
out = layers.Dense(10, activation="softmax", name="classes")(h)
model = keras.Model(inp, out, name="transfer")
model.summary(show_trainable=True)
model.summary(expand_nested=True, show_trainable=True, line_length=90)
base.trainable = True
for layer in base.layers[:-2]:
    layer.trainable = False
model.summary(expand_nested=True, show_trainable=True)
lines = []
model.summary(print_fn=lambda s, **kw: lines.append(s))
text = "\n".join(lines)
print(len(lines), len(text.splitlines()))
print([l for l in text.splitlines() if "params" in l])
