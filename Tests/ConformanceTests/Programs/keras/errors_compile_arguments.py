import keras

model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
for settings in (
    {"optimiser": "adam", "loss": "mse"},
    {"optimizer": "adam", "lost": "mse"},
    {"optimizer": keras.optimizers.Adam, "loss": "mse"},
    {"optimizer": None, "loss": "mse"},
    {"optimizer": 0.01, "loss": "mse"},
    {"optimizer": "adam", "loss": "mse", "metrics": "accuracy"},
):
    try:
        model.compile(**settings)
        print("compiled")
    except Exception as e:
        print(type(e).__name__ + ":", e)
