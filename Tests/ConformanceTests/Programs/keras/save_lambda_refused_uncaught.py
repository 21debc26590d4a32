import keras
from keras import layers

model = keras.Sequential([keras.Input((3,)), layers.Lambda(lambda t: t + 1.0), layers.Dense(2)])
print(model.layers[0].name)
model.save("plus.keras")
again = keras.models.load_model("plus.keras")
again.summary()
