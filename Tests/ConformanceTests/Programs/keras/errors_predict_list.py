import keras

model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
print("one sample, written as a list")
model.predict([[1.0, 2.0]], verbose=0)
