"""Models of many kinds, written into the current folder or read from it.

Where the folder is empty, each model NAME becomes NAME.keras and NAME.weights.h5, with its inputs
NAME.x0.npy … and predictions NAME.y0.npy … beside it, and those after one more epoch of training,
NAME.z0.npy …. Where the files are there, they are opened, and a line for each model says whether it
predicts the same, also after its weights alone went into a new model of its configuration, what
became of the optimizer, and whether training goes on as it would have.

Keras and Lectern both run this, so that files go both ways: see check_interchange.
"""
import os
import numpy as np
import keras
from keras import layers, ops


@keras.saving.register_keras_serializable("interchange")
class Gate(layers.Layer):
    def __init__(self, units=4, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.value = layers.Dense(units, name="value")
        self.gates = [layers.Dense(units, activation="sigmoid"), layers.Dense(units, activation="tanh")]

    def build(self, shape):
        self.value.build(shape)
        for gate in self.gates:
            gate.build(shape)
        self.scale = self.add_weight(shape=(self.units,), initializer="ones", name="scale")
        self.seen = self.add_weight(shape=(), initializer="zeros", trainable=False, name="seen")

    def call(self, x):
        return self.scale * self.value(x) * self.gates[0](x) + self.gates[1](x)

    def compute_output_shape(self, shape):
        return shape[:-1] + (self.units,)

    def get_config(self):
        return {**super().get_config(), "units": self.units}


@keras.saving.register_keras_serializable("interchange")
class Stack(keras.Model):
    def __init__(self, width=5, depth=2, **kwargs):
        super().__init__(**kwargs)
        self.width, self.depth = width, depth
        self.blocks = [layers.Dense(width, activation="relu") for _ in range(depth)]
        self.extra = {"skip": layers.Dense(width), "norm": layers.LayerNormalization()}
        self.head = layers.Dense(1)

    def call(self, x):
        h = self.extra["skip"](x)
        for block in self.blocks:
            h = h + block(h)
        return self.head(self.extra["norm"](h))

    def get_config(self):
        return {"width": self.width, "depth": self.depth, "name": self.name}


@keras.saving.register_keras_serializable("interchange")
def leaky_square(x):
    return ops.where(x > 0, x * x, 0.1 * x)


@keras.saving.register_keras_serializable("interchange")
def halved_error(y_true, y_pred):
    return ops.mean(ops.square(y_true - y_pred), axis=-1) / 2


def dense_stack():
    return keras.Sequential(
        [
            keras.Input((6,)),
            layers.Dense(8, activation="relu", kernel_regularizer=keras.regularizers.L2(1e-3)),
            layers.Dropout(0.2),
            layers.BatchNormalization(),
            layers.Dense(3, activation="softmax", kernel_constraint="max_norm"),
        ],
        name="dense_stack",
    )


def image_stack():
    return keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            layers.Conv2D(4, 3, padding="same", activation="relu"),
            layers.MaxPooling2D(),
            layers.SeparableConv2D(5, 3, padding="same"),
            layers.DepthwiseConv2D(3, padding="same"),
            layers.Conv2DTranspose(3, 2, strides=2),
            layers.GlobalAveragePooling2D(),
            layers.Dense(1, activation="sigmoid"),
        ]
    )


def text_stack():
    return keras.Sequential(
        [
            keras.Input((7,), dtype="int32"),
            layers.Embedding(11, 4, mask_zero=True),
            layers.Bidirectional(layers.LSTM(3, return_sequences=True)),
            layers.GRU(4),
            layers.Dense(2),
        ]
    )


def sequence_stack():
    return keras.Sequential(
        [
            keras.Input((5, 3)),
            layers.TimeDistributed(layers.Dense(4, activation="tanh")),
            layers.Conv1D(4, 2, padding="causal"),
            layers.SimpleRNN(3, return_sequences=True),
            layers.GlobalMaxPooling1D(),
            layers.Dense(1),
        ]
    )


def two_inputs():
    a = keras.Input((4,), name="left")
    b = keras.Input((3,), name="right")
    h = layers.Concatenate()([layers.Dense(3)(a), layers.Dense(3)(b)])
    one = layers.Dense(1, name="one")(h)
    two = layers.Dense(2, activation="softmax", name="two")(layers.Add()([h, h]))
    return keras.Model({"left": a, "right": b}, {"one": one, "two": two})


def residual():
    i = keras.Input((5,))
    h = layers.Dense(5, activation="gelu")(i)
    h = layers.LayerNormalization()(layers.Add()([i, h]))
    h = layers.PReLU()(layers.Dense(4)(h))
    return keras.Model(i, layers.Dense(1)(h))


def shared_layer():
    a, b = keras.Input((4,)), keras.Input((4,))
    encode = layers.Dense(3, activation="tanh", name="encode")
    distance = ops.abs(encode(a) - encode(b))
    return keras.Model([a, b], layers.Dense(1, activation="sigmoid")(distance))


def nested_models():
    inner = keras.Sequential([keras.Input((4,)), layers.Dense(4, activation="relu")], name="inner")
    j = keras.Input((4,))
    graph = keras.Model(j, layers.Dense(4)(inner(j)), name="graph")
    twice = keras.Sequential([layers.Dense(4, activation="tanh"), layers.Dense(4)], name="twice")
    i = keras.Input((4,))
    return keras.Model(i, layers.Average()([twice(graph(i)), twice(i)]))


def plain_operations():
    i = keras.Input((4, 3))
    h = ops.softmax(i[:, 1:, ::2] * 2 - 1, axis=-1)
    h = ops.concatenate([h, ops.relu(h - 0.5)], axis=-1)
    h = ops.mean(ops.reshape(h, (-1, 12)), axis=-1, keepdims=True)
    return keras.Model(i, layers.Dense(2)(h) ** 2)


def own_layer():
    return keras.Sequential([keras.Input((4,)), Gate(5), layers.Dense(3, activation=leaky_square), Gate(2)])


def own_model():
    model = Stack(width=4, depth=3)
    model.build((None, 6))
    return model


def normalized():
    scale = layers.Normalization()
    scale.adapt(np.arange(12, dtype="float32").reshape(4, 3))
    return keras.Sequential(
        [keras.Input((3,)), scale, layers.Rescaling(0.5, offset=1.0), layers.UnitNormalization(), layers.Dense(2)]
    )


def attention():
    i = keras.Input((4, 6))
    h = layers.MultiHeadAttention(2, 3)(i, i)
    h = layers.LayerNormalization()(layers.Add()([i, h]))
    return keras.Model(i, layers.Dense(1)(layers.Flatten()(h)))


SHAPES = {
    "dense_stack": [(6,)], "image_stack": [(8, 8, 1)], "text_stack": [(7,)], "sequence_stack": [(5, 3)],
    "two_inputs": [(4,), (3,)], "residual": [(5,)], "shared_layer": [(4,), (4,)],
    "nested_models": [(4,)], "plain_operations": [(4, 3)], "own_layer": [(4,)], "own_model": [(6,)],
    "normalized": [(3,)], "attention": [(4, 6)],
}
TRAINED = {
    "dense_stack": dict(optimizer=keras.optimizers.Adam(keras.optimizers.schedules.CosineDecay(0.01, 50)),
                        loss="sparse_categorical_crossentropy", metrics=["accuracy"]),
    "image_stack": dict(optimizer="rmsprop", loss=keras.losses.BinaryCrossentropy(),
                        metrics=[keras.metrics.AUC(), "mae"]),
    "residual": dict(optimizer=keras.optimizers.SGD(0.05, momentum=0.9), loss=halved_error),
    "own_model": dict(optimizer="adamw", loss="mse"),
    "two_inputs": dict(optimizer="adam", loss={"one": "mse", "two": "sparse_categorical_crossentropy"},
                       loss_weights={"one": 1.0, "two": 0.5}, metrics={"two": ["accuracy"]}),
    "text_stack": dict(optimizer=keras.optimizers.Nadam(0.01, clipnorm=1.0), loss="mae"),
    "sequence_stack": dict(optimizer=keras.optimizers.Adagrad(0.05), loss="huber", metrics=["mse"]),
    "shared_layer": dict(optimizer=keras.optimizers.Adamax(0.02), loss="binary_crossentropy", metrics=["accuracy"]),
    "nested_models": dict(optimizer=keras.optimizers.Lion(0.01, weight_decay=0.01), loss="mse"),
    "own_layer": dict(optimizer=keras.optimizers.RMSprop(0.01, momentum=0.5, centered=True), loss="log_cosh"),
    "attention": dict(optimizer=keras.optimizers.Adadelta(1.0), loss="mse"),
    "normalized": dict(optimizer=keras.optimizers.Ftrl(0.05), loss="mse", metrics=["cosine_similarity"]),
    "plain_operations": dict(optimizer=keras.optimizers.SGD(0.1, momentum=0.5, nesterov=True), loss="mse"),
}
TARGETS = {
    "dense_stack": lambda n: np.arange(n) % 3, "image_stack": lambda n: np.arange(n) % 2,
    "residual": lambda n: np.linspace(0, 1, n).reshape(-1, 1),
    "own_model": lambda n: np.linspace(-1, 1, n).reshape(-1, 1),
    "two_inputs": lambda n: {"one": np.linspace(0, 1, n).reshape(-1, 1), "two": np.arange(n) % 2},
    "shared_layer": lambda n: np.arange(n) % 2,
}
WIDTHS = {"text_stack": 2, "nested_models": 4, "own_layer": 2, "normalized": 2, "plain_operations": 2}


def targets(name, n):
    if name in TARGETS:
        return TARGETS[name](n)
    width = WIDTHS.get(name, 1)
    return np.linspace(0, 1, n * width).reshape(n, width)


def samples(name):
    rng = np.random.default_rng(len(name))
    if name == "text_stack":
        return [rng.integers(0, 11, (4, 7)).astype("int32")]
    return [rng.normal(size=(4,) + shape).astype("float32") for shape in SHAPES[name]]


def arguments(name, arrays):
    if name == "two_inputs":
        return {"left": arrays[0], "right": arrays[1]}
    return arrays[0] if len(arrays) == 1 else arrays


def outputs(model, name, arrays):
    y = model.predict(arguments(name, arrays), verbose=0)
    if isinstance(y, dict):
        y = [y[key] for key in sorted(y)]
    return y if isinstance(y, list) else [y]


def arrays(name, kind):
    found = []
    while os.path.exists(f"{name}.{kind}{len(found)}.npy"):
        found.append(np.load(f"{name}.{kind}{len(found)}.npy"))
    return found


def agree(model, name, kind="y"):
    ours = outputs(model, name, arrays(name, "x"))
    return all(np.allclose(a, b, rtol=1e-4, atol=1e-5) for a, b in zip(ours, arrays(name, kind)))


def train(model, name, x, **options):
    model.fit(arguments(name, x), targets(name, 4), batch_size=2, verbose=0, **options)


def keep(name, kind, all_arrays):
    for i, array in enumerate(all_arrays):
        np.save(f"{name}.{kind}{i}.npy", array)


def write(name):
    keras.utils.set_random_seed(7)
    model = globals()[name]()
    x = samples(name)
    if name in TRAINED:
        model.compile(**TRAINED[name])
        train(model, name, x, epochs=2)
    model.save(name + ".keras")
    model.save_weights(name + ".weights.h5")
    keep(name, "x", x)
    keep(name, "y", outputs(model, name, x))
    if name in TRAINED and name != "dense_stack":  # a Dropout that is loaded starts its noise anew
        train(model, name, x, shuffle=False)
        keep(name, "z", outputs(model, name, x))
    print(name, "written")


def read(name):
    model = keras.models.load_model(name + ".keras")
    words = [name, "same" if agree(model, name) else "DIFFERENT"]
    if model.compiled:
        words += [model.optimizer.name, str(int(model.optimizer.iterations)), str(len(model.optimizer.variables))]
    if os.path.exists(name + ".weights.h5"):
        fresh = model.__class__.from_config(model.get_config())
        if not fresh.built:
            fresh(arrays(name, "x")[0])
        fresh.load_weights(name + ".weights.h5")
        words.append("same" if agree(fresh, name) else "DIFFERENT")
    if arrays(name, "z"):
        train(model, name, arrays(name, "x"), shuffle=False)
        words.append("continued" if agree(model, name, "z") else "continued DIFFERENT")
    print(*words)


for name in SHAPES:
    try:
        read(name) if os.path.exists("dense_stack.keras") and os.path.exists(name + ".keras") else write(name)
    except Exception as e:
        print(name, type(e).__name__, str(e)[:300])
