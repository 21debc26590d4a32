import numpy as np
import keras
from keras.layers import Input, Conv2D, MaxPooling2D, UpSampling2D
from keras.models import Model
keras.utils.set_random_seed(21)
x = np.random.rand(24, 8, 8, 1)
noisy = np.clip(x + 0.3 * np.random.normal(size=x.shape), 0.0, 1.0)
inp = Input(shape=(8, 8, 1))
h = Conv2D(4, (3, 3), activation="relu", padding="same")(inp)
h = MaxPooling2D((2, 2), padding="same")(h)
code = Conv2D(2, (3, 3), activation="relu", padding="same", name="code")(h)
h = UpSampling2D((2, 2))(code)
out = Conv2D(1, (3, 3), activation="sigmoid", padding="same")(h)
auto = Model(inp, out)
encoder = Model(inp, code)
auto.compile(optimizer="adam", loss="binary_crossentropy")
h = auto.fit(noisy, x, epochs=3, batch_size=8, shuffle=True, validation_data=(noisy, x), verbose=2)
print(encoder.predict(noisy[:2], verbose=0).shape)
auto.summary()
