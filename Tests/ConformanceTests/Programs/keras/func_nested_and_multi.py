import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(1)


def block(width, name):
    inputs = keras.Input((width,), name=f"{name}_in")
    h = layers.Dense(width, activation="relu", name=f"{name}_dense")(inputs)
    return keras.Model(inputs, layers.Add(name=f"{name}_add")([inputs, h]), name=name)


image = keras.Input((4, 4, 1), name="image")
extra = keras.Input((2,), name="extra")
x = layers.Conv2D(3, 2, activation="relu", name="conv")(image)
x = layers.GlobalAveragePooling2D(name="pool")(x)
x = block(3, "res_a")(x)
x = layers.Concatenate(name="join")([x, extra])
x = block(5, "res_b")(x)
label = layers.Dense(3, activation="softmax", name="label")(x)
price = layers.Dense(1, name="price")(x)
model = keras.Model([image, extra], {"label": label, "price": price}, name="two_headed")
model.summary(expand_nested=True)
model.compile("sgd", loss={"label": "sparse_categorical_crossentropy", "price": "mse"},
              loss_weights={"label": 1.0, "price": 0.1}, metrics={"label": ["accuracy"]})
rng = np.random.default_rng(0)
data = {"image": rng.normal(size=(8, 4, 4, 1)), "extra": rng.normal(size=(8, 2))}
target = {"label": rng.integers(0, 3, 8), "price": rng.normal(size=(8, 1))}
h = model.fit(data, target, epochs=2, batch_size=4, verbose=0)
print({k: [f"{v:.4f}" for v in vs] for k, vs in h.history.items()})
print({k: v.shape for k, v in model.predict(data, verbose=0).items()})
print(model.input_names if hasattr(model, "input_names") else "-", model.output_names)
print([l.name for l in model.get_layer("res_b").layers], model.get_layer("res_b").count_params())
feature = keras.Model(model.inputs, model.get_layer("join").output)
print(feature([data["image"][:1], data["extra"][:1]]).shape)
