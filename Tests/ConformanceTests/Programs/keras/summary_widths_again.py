import keras
from keras import layers

i = keras.Input((28, 28, 1), name="a_rather_long_name_for_an_input_layer")
x = layers.Conv2D(32, 3, name="first_convolution_of_the_network")(i)
x = layers.BatchNormalization()(x)
x = layers.ReLU()(x)
y = layers.Conv2D(32, 1)(x)
x = layers.Multiply()([x, y])
x = layers.Flatten()(x)
o = layers.Dense(1000, name="big")(x)
m = keras.Model(i, o)
m.summary()
m.summary(line_length=60)
m.summary(line_length=120)
m.summary(positions=[0.5, 0.7, 0.85, 1.0])
m.summary(layer_range=["first_convolution_of_the_network", "re_lu"])
m.summary(layer_range=["conv.*", "mult.*"])
try:
    m.summary(layer_range=["nothing", "big"])
except ValueError as e:
    print("ValueError:", e)
try:
    m.summary(layer_range=["big"])
except ValueError as e:
    print("ValueError:", e)
s = []
m.summary(print_fn=s.append, show_trainable=True)
print(s[0].count("\n"), "Total params" in s[0])
m2 = keras.Sequential([keras.Input((4, 4, 2), batch_size=8), layers.Flatten(), layers.Dense(2)], name="fixed_batch")
m2.summary()
