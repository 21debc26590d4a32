import keras
from keras import layers

def block(x, filters, name):
    y = layers.Conv2D(filters, 3, padding="same", use_bias=False, name=name + "_conv")(x)
    y = layers.BatchNormalization(name=name + "_bn")(y)
    y = layers.ReLU(name=name + "_relu")(y)
    if x.shape[-1] != filters:
        x = layers.Conv2D(filters, 1, name=name + "_skip")(x)
    return layers.Add(name=name + "_add")([x, y])

inp = keras.Input((32, 32, 3))
x = inp
for i, f in enumerate([8, 8, 16]):
    x = block(x, f, f"b{i}")
x = layers.GlobalAveragePooling2D()(x)
out = layers.Dense(10, activation="softmax")(x)
m = keras.Model(inp, out, name="small_resnet")
m.summary(line_length=110)
m.summary(layer_range=["b1_conv", "b1_add"])
try:
    m.summary(layer_range=["b1_conv"])
except Exception as e:
    print(type(e).__name__, e)
try:
    m.summary(layer_range=["zzz", "b1_add"])
except Exception as e:
    print(type(e).__name__, e)
