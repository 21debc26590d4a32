import keras
from keras import layers


class Doubler(layers.Layer):
    def call(self, x):
        return 2 * x


def swishy(x):
    return x * keras.ops.sigmoid(x)


i = keras.Input((3,))
m = keras.Model(i, layers.Dense(2, activation=swishy)(Doubler(name="twice")(i)))
m.save("m.keras")
for objects in [None, {"Doubler": Doubler}, {"Doubler": Doubler, "swishy": swishy}]:
    try:
        r = keras.models.load_model("m.keras", custom_objects=objects)
        print("loaded:", [type(l).__name__ for l in r.layers])
    except TypeError as e:
        text = str(e)
        print(type(e).__name__, text.split("Full object config")[0][-230:].strip())
with keras.saving.custom_object_scope({"Doubler": Doubler, "swishy": swishy}):
    r = keras.models.load_model("m.keras")
print(r.layers[2].activation.__name__)
keras.models.load_model("m.keras")
