import keras

print("loading")
model = keras.models.load_model("weather.keras")
