import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(12)
for policy in ("mixed_float16", "mixed_bfloat16"):
    keras.config.set_dtype_policy(policy)
    inputs = keras.Input((8, 8, 1))
    x = layers.Conv2D(4, 3, activation="relu")(inputs)
    x = layers.BatchNormalization()(x)
    x = layers.MaxPooling2D()(x)
    x = layers.Flatten()(x)
    x = layers.Dense(8, activation="gelu")(x)
    x = layers.LayerNormalization()(x)
    x = layers.Dropout(0.2)(x)
    out = layers.Dense(2, activation="softmax", dtype="float32")(x)
    model = keras.Model(inputs, out)
    print(policy, [(l.name, l.compute_dtype, l.variable_dtype, str(getattr(l.output, "dtype", ""))) for l in model.layers])
    print(model.dtype_policy.name, {str(w.dtype) for w in model.weights}, model.count_params())
    model.compile("adam", "sparse_categorical_crossentropy")
    print(type(model.optimizer).__name__, model.optimizer.name)
    xs, ys = np.random.rand(8, 8, 8, 1).astype("float32"), np.random.randint(0, 2, 8)
    h = model.fit(xs, ys, epochs=1, verbose=0, batch_size=8)
    print(np.isfinite(h.history["loss"][0]), round(h.history["loss"][0], 2), model.predict(xs[:1], verbose=0).dtype)
    keras.config.set_dtype_policy("float32")
print(keras.config.dtype_policy(), layers.Dense(1).dtype_policy, keras.config.floatx())
