import keras
from keras import layers

model = keras.Sequential([keras.Input((3,)), layers.Dense(2, name="first"), layers.Dense(1, name="last")])
print(model.get_layer("first").units, model.get_layer(index=1).units)
for look in (
    lambda: model.get_layer("second"),
    lambda: model.get_layer(index=2),
    lambda: model.get_layer("first", 0),
    lambda: model.get_layer(),
    lambda: model.layers["first"],
    lambda: model.layers[2],
):
    try:
        print(look())
    except Exception as e:
        print(type(e).__name__ + ":", e)
keras.Model(model.inputs, model.get_layer("hidden").output)
