import keras
from keras import layers

for make in (
    lambda: layers.Dense("ten"),
    lambda: layers.Dense(-3),
    lambda: layers.Dense(0),
    lambda: layers.Dense(2.5),
    lambda: layers.Dense(4, 3),
    lambda: layers.Dense(4, activations="relu"),
    lambda: layers.Dropout(1.5),
    lambda: layers.Dropout(),
    lambda: layers.Conv2D(8),
    lambda: layers.Embedding(10),
):
    try:
        print("made", make())
    except Exception as e:
        print(type(e).__name__ + ":", e)
