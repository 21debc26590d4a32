# oracle: jax+tf
import numpy as np
import keras
from keras import layers

reviews = ["a lovely warm film", "dull and slow", "lovely acting, lovely music", "slow, dull, bad", "warm and funny", "bad music"]
liked = np.array([1, 0, 1, 0, 1, 0])
vec = layers.TextVectorization(max_tokens=12, output_sequence_length=4)
vec.adapt(reviews)
x = np.asarray(vec(reviews))
print(x)
keras.utils.set_random_seed(3)
model = keras.Sequential([
    keras.Input((4,), dtype="int32"),
    layers.Embedding(vec.vocabulary_size(), 3, mask_zero=True),
    layers.GlobalAveragePooling1D(),
    layers.Dense(1, activation="sigmoid"),
])
model.compile(keras.optimizers.Adam(0.1), "binary_crossentropy", metrics=["accuracy"])
history = model.fit(x, liked, epochs=4, batch_size=2, shuffle=False, verbose=0)
print([round(v, 4) for v in history.history["loss"]], history.history["accuracy"][-1])
new = vec(["lovely and funny", "slow and unknown words here too"])
print(np.asarray(new), np.round(model.predict(np.asarray(new), verbose=0).ravel(), 3))
