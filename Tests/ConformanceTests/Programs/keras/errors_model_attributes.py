import keras

model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, name="d")])
for find in (
    lambda: model.sumary(),
    lambda: model.predict_classes([1]),
    lambda: model.predict_proba([1]),
    lambda: model.fit_generator(None),
    lambda: model.layer[0],
    lambda: model.history,
    lambda: model.optimizer,
    lambda: model.loss,
    lambda: model.layers[0].weight,
    lambda: model.layers[0].filters,
):
    try:
        print(find())
    except Exception as e:
        print(type(e).__name__ + ":", e)
