import keras
from keras import layers

a, b, c = keras.Input((4,)), keras.Input((5,)), keras.Input((4, 5))
for make in (
    lambda: layers.Add()([a, b]),
    lambda: layers.Multiply()([a, b]),
    lambda: layers.Average()([a, c]),
    lambda: layers.Subtract()([a, b, a]),
    lambda: layers.Concatenate()([a, c]),
    lambda: layers.Concatenate(axis=1)([c, keras.Input((4, 6))]),
    lambda: layers.Concatenate(axis=1)([c, keras.Input((3, 6))]),
    lambda: layers.Concatenate()([a]),
    lambda: layers.Concatenate()(a),
    lambda: layers.Add()(a),
    lambda: layers.Add()([a]),
    lambda: layers.Dot(axes=1)([a, b]),
    lambda: layers.Dot(axes=(1, 2))([a, c]),
    lambda: layers.Dot(axes=1)([a]),
):
    try:
        print("shape", make().shape)
    except Exception as e:
        print(type(e).__name__ + ":", e)
