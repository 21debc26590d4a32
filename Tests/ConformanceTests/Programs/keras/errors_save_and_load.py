import keras

model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
for act in (
    lambda: model.save("model"),
    lambda: model.save("model.txt"),
    lambda: model.save_weights("weights"),
    lambda: model.save_weights("weights.h5"),
    lambda: keras.models.load_model("nowhere.keras"),
    lambda: keras.models.load_model("nowhere"),
    lambda: model.load_weights("nowhere.weights.h5"),
    lambda: model.load_weights("nowhere.txt"),
):
    try:
        act()
        print("done")
    except Exception as e:
        print(type(e).__name__ + ":", e)
