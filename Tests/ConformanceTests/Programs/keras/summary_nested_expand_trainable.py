import keras
from keras import layers

enc_in = keras.Input((16, 16, 1), name="pic")
x = layers.Conv2D(4, 3, padding="same", activation="relu", name="c1")(enc_in)
x = layers.MaxPooling2D(name="p1")(x)
x = layers.Flatten(name="f")(x)
encoder = keras.Model(enc_in, layers.Dense(8, name="code")(x), name="encoder")
head = keras.Sequential([keras.Input((8,)), layers.Dense(4, activation="relu"), layers.Dense(2)], name="head")
inp = keras.Input((16, 16, 1))
model = keras.Model(inp, head(encoder(inp)), name="whole")
encoder.trainable = False
model.summary(expand_nested=True, show_trainable=True)
model.summary(expand_nested=True, layer_range=["encoder", "encoder"])
print(model.count_params(), sum(w.shape[0] for w in model.trainable_weights))
head.summary(positions=[0.4, 0.7, 1.0], line_length=70)
