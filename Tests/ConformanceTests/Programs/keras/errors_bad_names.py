import keras
from keras import layers

for make in (
    lambda: layers.Dense(2, name=3),
    lambda: layers.Dense(2, name="a/b"),
    lambda: keras.Input((2,), name="first feature").name,
    lambda: keras.Sequential(name=5),
    lambda: layers.Dense(2, name=""),
):
    try:
        print("made", make())
    except Exception as e:
        print(type(e).__name__ + ":", e)
