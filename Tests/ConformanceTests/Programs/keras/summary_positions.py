import keras
from keras import layers

model = keras.Sequential([keras.Input((8,)), layers.Dense(4, name="first"), layers.Dropout(0.2),
                          layers.Dense(1, name="last")], name="small")
model.summary(line_length=60, positions=[0.4, 0.7, 0.9])
model.summary(line_length=50, positions=[0.3, 0.5, 0.6])
try:
    model.summary(line_length=30, positions=[0.3, 0.35, 1.0])
except ValueError as e:
    print(e)
a = keras.Input((4,), name="left")
b = keras.Input((4,), name="right")
m = keras.Model([a, b], layers.Dot(axes=1, name="similarity")([a, b]), name="pairing")
m.summary(line_length=70, positions=[0.3, 0.55, 0.7, 0.95])
m.summary(line_length=78, show_trainable=True)
m.get_layer("similarity").trainable = False
keras.utils.plot_model
m.summary(layer_range=["left", "similarity"])
