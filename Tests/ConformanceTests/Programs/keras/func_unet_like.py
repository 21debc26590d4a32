import keras
from keras import layers

def down(x, n):
    x = layers.Conv2D(n, 3, padding="same", activation="relu")(x)
    return layers.MaxPooling2D()(x), x

def up(x, skip, n):
    x = layers.UpSampling2D()(x)
    x = layers.Concatenate()([x, skip])
    return layers.Conv2DTranspose(n, 3, padding="same", activation="relu")(x)

i = keras.Input((16, 16, 1), name="picture")
x, s1 = down(i, 4)
x, s2 = down(x, 8)
x = layers.SeparableConv2D(8, 3, padding="same")(x)
x = layers.BatchNormalization()(x)
x = layers.Activation("relu")(x)
x = up(x, s2, 8)
x = up(x, s1, 4)
o = layers.Conv2D(2, 1, activation="softmax", name="mask")(x)
net = keras.Model(i, o, name="unet")
net.summary(line_length=88)
print(net.count_params(), len(net.layers), net.output_shape)
print([(l.name, l.output.shape) for l in net.layers if "concat" in l.name])
for l in net.layers[-4:]:
    print(l.name, [n.name for n in (l.input if isinstance(l.input, list) else [l.input])] != [], l.count_params())
crop = keras.Model(net.input, layers.Cropping2D(2)(net.output))
print(crop.output_shape, crop.layers[-1].name, len(crop.weights) == len(net.weights))
clone = keras.models.clone_model(net)
print(clone.name, clone.count_params() == net.count_params(), clone.layers[3] is net.layers[3])
