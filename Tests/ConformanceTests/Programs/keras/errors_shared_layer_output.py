import keras
from keras import layers

shared = layers.Dense(2, name="shared")
a, b = keras.Input((3,)), keras.Input((3,))
x, y = shared(a), shared(b)
print(len(shared.weights))
for look in (
    lambda: shared.input,
    lambda: shared.get_input_at(0),
):
    try:
        print(look())
    except Exception as e:
        print(type(e).__name__ + ":", e)
shared.output
