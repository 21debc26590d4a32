# Colours have names, not numbers.
import numpy as np
import keras

colours = ["red", "green", "red"]
print(len(colours))
hot = keras.utils.to_categorical(colours)
print(hot)
