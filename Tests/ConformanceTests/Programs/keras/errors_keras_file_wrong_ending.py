import keras

model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
for name in ["model", "model.tf"]:
    try:
        model.save(name)
    except ValueError as error:
        print(error)
model.save_weights("first.h5")
