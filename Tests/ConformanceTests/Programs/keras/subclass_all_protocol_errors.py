import numpy as np
import keras
from keras import layers


def attempt(label, f):
    try:
        print(label, "->", f())
    except Exception as e:
        print(label, "!!", type(e).__name__ + ":", e)


class NoCall(layers.Layer):
    pass


class NoSuper(layers.Layer):
    def __init__(self):
        self.d = layers.Dense(2)


class WrongBuild(layers.Layer):
    def build(self, shape):
        self.w = self.add_weight(shape=(shape[-1], 2), name="w")

    def call(self, x):
        return keras.ops.matmul(x, self.W)


class Returns(layers.Layer):
    def call(self, x):
        return None


class Unbuilt(keras.Model):
    def __init__(self):
        super().__init__()
        self.d = layers.Dense(2)

    def call(self, x):
        return self.d(x)


class ShapeDependent(layers.Layer):
    def call(self, x):
        if keras.ops.sum(x) > 0:
            return x
        return -x


x = np.ones((2, 3), "float32")
attempt("no call", lambda: NoCall()(x))
attempt("no super", lambda: NoSuper())
attempt("wrong attr", lambda: WrongBuild()(x))
attempt("returns none", lambda: Returns()(x))
attempt("returns none symbolic", lambda: Returns()(keras.Input((3,))))
attempt("unbuilt weights", lambda: Unbuilt().weights)
attempt("unbuilt count", lambda: Unbuilt().count_params())
attempt("unbuilt save", lambda: Unbuilt().save_weights("u.weights.h5"))
attempt("unbuilt output", lambda: Unbuilt().output_shape)
attempt("unbuilt config", lambda: Unbuilt().get_config())
attempt("eager if", lambda: ShapeDependent()(x).shape)
attempt("symbolic if", lambda: ShapeDependent()(keras.Input((3,))))
attempt("predict if", lambda: keras.Sequential([ShapeDependent()]).predict(x, verbose=0))
attempt("json", lambda: Unbuilt().to_json()[:60])
attempt("name with slash", lambda: layers.Dense(2, name="a/b"))
attempt("name not str", lambda: layers.Dense(2, name=3))
attempt("call twice", lambda: layers.Dense(2)(x, x))
attempt("no args", lambda: layers.Dense(2)())
attempt("unknown kw", lambda: layers.Dense(2)(x, mask_it=True))
attempt("list", lambda: layers.Dense(2)([[1.0, 2.0]]).shape)
attempt("string", lambda: layers.Dense(2)("abc"))
attempt("weights len", lambda: layers.Dense(2).set_weights([x]))
attempt("get layer", lambda: Unbuilt().get_layer("zzz"))
attempt("get index", lambda: Unbuilt().get_layer(index=4))
attempt("get both", lambda: Unbuilt().get_layer("d", 0))
attempt("get none", lambda: Unbuilt().get_layer())
