import keras
from keras import layers, ops

ids = keras.Input((4, 2), dtype="int64", name="ids")
print(ids.dtype, layers.Flatten()(ids).dtype, layers.Reshape((8,))(ids).dtype)
print((ids + 1).dtype, ids[:, 0].dtype, ops.cast(ids, "float32").dtype)
print(ops.expand_dims(ids, -1).dtype, ops.max(ids, axis=1).dtype, ops.sum(ids, axis=1).dtype)
y = layers.Embedding(10, 3)(ids)
print(y.dtype, y.shape)
y = layers.Flatten()(y)
model = keras.Model(ids, layers.Dense(1, name="score")(y), name="by_id")
model.summary()
print(model.input_shape, model.inputs[0].dtype)
print(model.get_config()["layers"][0]["config"])
raw = keras.KerasTensor((None, 3), dtype="float16", name="raw")
print(raw)
print(keras.Input(tensor=raw, name="wrapped"))
for call in (lambda: keras.Input(tensor=3), lambda: keras.Input((3,), ragged=True),
             lambda: keras.Input("abc"), lambda: keras.Input((3,), batch_shape=(1, 3)),
             lambda: keras.Input(), lambda: keras.Input((2, -3))):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
