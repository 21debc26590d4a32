# oracle: jax+tf
# Programs written for tensorflow.keras.
import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers, models
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Dense, Dropout
from tensorflow.keras.utils import to_categorical
from tensorflow.keras.optimizers import Adam

print(tf.keras.layers.Dense is layers.Dense, Sequential is keras.Sequential)
model = Sequential([keras.Input((4,)), Dense(8, activation="relu"), Dropout(0.2), layers.Dense(3)])
model.compile(optimizer=Adam(0.01), loss=tf.keras.losses.CategoricalCrossentropy(from_logits=True))
model.summary()
print(to_categorical([0, 2], 3))
print(tf.keras.activations.relu(keras.ops.array([-1.0, 2.0])))
print(isinstance(model, tf.keras.Model), models.Model is keras.Model)
