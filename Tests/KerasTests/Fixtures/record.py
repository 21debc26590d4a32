"""Records from real Keras (JAX backend) the numbers that the Keras tests compare with.

run: KERAS_BACKEND=jax JAX_PLATFORMS=cpu python3 record.py > keras.json
"""
import json
import os

os.environ.setdefault("KERAS_BACKEND", "jax")
import keras
import numpy as np
from keras import layers

MODULE = "keras.layers"


def wave(*shape):
    n = int(np.prod(shape))
    return np.sin(np.arange(n, dtype="float32") * np.float32(0.37)).reshape(shape).astype("float32")


def flat(x):
    return [float(v) for v in np.asarray(x, dtype="float64").ravel()]


# Layers: class, options, input shapes. Weights are waves; the output and the input's gradient
# of the sum of squares are recorded.
LAYERS = [
    ("Dense", dict(units=3, activation="tanh"), [(4, 5)]),
    ("Dense", dict(units=3, use_bias=False), [(2, 3, 4)]),
    ("Activation", dict(activation="gelu"), [(3, 4)]),
    ("ReLU", dict(max_value=0.6, negative_slope=0.1, threshold=0.2), [(3, 4)]),
    ("LeakyReLU", {}, [(3, 4)]),
    ("PReLU", {}, [(3, 4)]),
    ("ELU", dict(alpha=0.7), [(3, 4)]),
    ("Softmax", {}, [(3, 4)]),
    ("Flatten", {}, [(2, 3, 4)]),
    ("Reshape", dict(target_shape=(4, -1)), [(2, 3, 4)]),
    ("Permute", dict(dims=(2, 1)), [(2, 3, 4)]),
    ("RepeatVector", dict(n=3), [(2, 4)]),
    ("Conv1D", dict(filters=3, kernel_size=2, padding="causal"), [(2, 6, 2)]),
    ("Conv1D", dict(filters=2, kernel_size=3, strides=2, padding="same"), [(2, 7, 2)]),
    ("Conv2D", dict(filters=3, kernel_size=3, activation="relu"), [(2, 6, 5, 2)]),
    ("Conv2D", dict(filters=4, kernel_size=3, strides=2, padding="same"), [(1, 6, 5, 2)]),
    ("Conv2D", dict(filters=4, kernel_size=2, dilation_rate=2, groups=2), [(1, 6, 6, 4)]),
    ("Conv3D", dict(filters=2, kernel_size=2), [(1, 3, 4, 3, 2)]),
    ("SeparableConv1D", dict(filters=3, kernel_size=2), [(2, 5, 2)]),
    ("SeparableConv2D", dict(filters=3, kernel_size=3, padding="same"), [(1, 5, 4, 2)]),
    ("DepthwiseConv2D", dict(kernel_size=3, depth_multiplier=2), [(1, 5, 5, 2)]),
    ("Conv1DTranspose", dict(filters=2, kernel_size=3, strides=2), [(2, 4, 2)]),
    ("Conv2DTranspose", dict(filters=2, kernel_size=3, strides=2, padding="same"), [(1, 4, 3, 2)]),
    ("Conv2DTranspose", dict(filters=2, kernel_size=2, strides=3), [(1, 3, 3, 2)]),
    ("MaxPooling1D", {}, [(2, 6, 2)]),
    ("MaxPooling2D", dict(pool_size=3, strides=2, padding="same"), [(1, 6, 5, 2)]),
    ("AveragePooling1D", dict(pool_size=2), [(2, 5, 2)]),
    ("AveragePooling2D", dict(pool_size=2, strides=1, padding="same"), [(1, 4, 5, 2)]),
    ("GlobalAveragePooling1D", {}, [(2, 5, 3)]),
    ("GlobalAveragePooling2D", dict(keepdims=True), [(2, 4, 3, 3)]),
    ("GlobalMaxPooling1D", {}, [(2, 5, 3)]),
    ("GlobalMaxPooling2D", {}, [(2, 4, 3, 3)]),
    ("UpSampling1D", dict(size=2), [(1, 3, 2)]),
    ("UpSampling2D", dict(size=(2, 3)), [(1, 2, 2, 2)]),
    ("UpSampling2D", dict(size=2, interpolation="bilinear"), [(1, 3, 2, 2)]),
    ("ZeroPadding1D", dict(padding=(1, 2)), [(1, 3, 2)]),
    ("ZeroPadding2D", dict(padding=((1, 0), (2, 1))), [(1, 2, 3, 2)]),
    ("Cropping1D", dict(cropping=(1, 1)), [(1, 5, 2)]),
    ("Cropping2D", dict(cropping=((1, 0), (0, 2))), [(1, 4, 5, 2)]),
    ("BatchNormalization", {}, [(4, 3)]),
    ("LayerNormalization", {}, [(3, 4)]),
    ("LayerNormalization", dict(axis=[1, 2]), [(2, 3, 4)]),
    ("GroupNormalization", dict(groups=2), [(2, 3, 4)]),
    ("UnitNormalization", {}, [(3, 4)]),
    ("RMSNormalization", {}, [(3, 4)]),
    ("Rescaling", dict(scale=0.5, offset=-1.0), [(3, 4)]),
    ("Normalization", dict(mean=[0.1, 0.2], variance=[0.5, 2.0]), [(3, 2)]),
    ("Add", {}, [(2, 3), (2, 3), (2, 3)]),
    ("Subtract", {}, [(2, 3), (2, 3)]),
    ("Multiply", {}, [(2, 1, 3), (2, 4, 1)]),
    ("Average", {}, [(2, 3), (2, 3)]),
    ("Maximum", {}, [(2, 3), (2, 3)]),
    ("Minimum", {}, [(2, 3), (2, 3)]),
    ("Concatenate", dict(axis=1), [(2, 3, 2), (2, 1, 2)]),
    ("Dot", dict(axes=1), [(2, 3), (2, 3)]),
    ("Dot", dict(axes=(2, 1), normalize=True), [(2, 3, 4), (2, 4, 5)]),
    ("SimpleRNN", dict(units=3), [(2, 4, 2)]),
    ("SimpleRNN", dict(units=3, return_sequences=True, go_backwards=True), [(2, 4, 2)]),
    ("LSTM", dict(units=3), [(2, 4, 2)]),
    ("LSTM", dict(units=2, return_sequences=True), [(2, 3, 2)]),
    ("GRU", dict(units=3), [(2, 4, 2)]),
    ("GRU", dict(units=2, reset_after=False, return_sequences=True), [(2, 3, 2)]),
    ("Bidirectional", dict(layer=dict(module=MODULE, class_name="LSTM", config=dict(units=2, return_sequences=True))), [(2, 3, 2)]),
    ("Bidirectional", dict(layer=dict(module=MODULE, class_name="GRU", config=dict(units=2)), merge_mode="sum"), [(2, 3, 2)]),
    ("TimeDistributed", dict(layer=dict(module=MODULE, class_name="Dense", config=dict(units=2))), [(2, 3, 4)]),
]


def record_layers():
    import jax

    rows = []
    for name, options, shapes in LAYERS:
        keras.backend.clear_session()
        given = dict(options)
        if "layer" in given:
            given["layer"] = getattr(layers, given["layer"]["class_name"])(**given["layer"]["config"])
        layer = getattr(layers, name)(**given)
        inputs = [wave(*s) * (1 + 0.5 * i) for i, s in enumerate(shapes)]
        x = inputs if len(inputs) > 1 else inputs[0]
        layer(x)
        layer.set_weights([wave(*w.shape) + (1.5 if "variance" in w.name else 0) for w in layer.weights])

        def total(first):
            values = [first] + inputs[1:] if len(inputs) > 1 else first
            return keras.ops.sum(keras.ops.square(layer(values)))

        slope = jax.grad(lambda v: total(v))(inputs[0])
        rows.append({
            "layer": name,
            "options": options,
            "shapes": shapes,
            "weights": [list(w.shape) for w in layer.weights],
            "paths": [w.path for w in layer.weights],
            "output": flat(layer(x)),
            "outputShape": list(layer(x).shape),
            "gradient": flat(slope),
        })
    return rows


def history(model, x, y, **options):
    h = model.fit(x, y, verbose=0, **options)
    return [[k, [float(v) for v in vs]] for k, vs in h.history.items()]


def record_training():
    x, y = wave(30, 4), wave(30, 4).sum(axis=1, keepdims=True)
    rows = []

    def stack():
        keras.backend.clear_session()
        keras.utils.set_random_seed(42)
        return keras.Sequential(
            [keras.Input((4,)), layers.Dense(8, activation="relu"), layers.Dropout(0.3), layers.Dense(1)])

    for optimizer in ("sgd", "adam", "rmsprop", "adagrad", "adadelta", "adamax", "nadam", "ftrl", "lion", "adamw"):
        m = stack()
        m.compile(optimizer, "mse", metrics=["mae"])
        rows.append({"name": optimizer, "history": history(m, x, y, epochs=3, batch_size=8),
                     "evaluate": flat(m.evaluate(x, y, verbose=0)), "predict": flat(m.predict(x[:3], verbose=0))})
    return rows


def record_losses():
    t, p = np.abs(wave(3, 4)), np.abs(wave(3, 4)) * 0.7 + 0.1
    hot = np.eye(4, dtype="float32")[[1, 3, 0]]
    rows = []
    for name in ("MeanSquaredError", "MeanAbsoluteError", "MeanAbsolutePercentageError", "MeanSquaredLogarithmicError",
                 "CosineSimilarity", "Huber", "LogCosh", "KLDivergence", "Poisson", "Hinge", "SquaredHinge",
                 "CategoricalHinge", "BinaryCrossentropy", "BinaryFocalCrossentropy", "Dice", "Tversky"):
        rows.append([name, "plain", float(getattr(keras.losses, name)()(t, p))])
    for name in ("CategoricalCrossentropy", "CategoricalFocalCrossentropy"):
        rows.append([name, "hot", float(getattr(keras.losses, name)()(hot, p))])
        rows.append([name, "logits", float(getattr(keras.losses, name)(from_logits=True)(hot, p))])
    rows.append(["SparseCategoricalCrossentropy", "labels",
                 float(keras.losses.SparseCategoricalCrossentropy()(np.array([1, 3, 0]), p))])
    return rows


def record_metrics():
    t = np.array([[1, 0, 1, 0], [0, 1, 1, 0], [1, 1, 0, 0]], dtype="float32")
    p = np.abs(wave(3, 4))
    rows = []
    for name, options in (("BinaryAccuracy", {}), ("Precision", {}), ("Recall", {}), ("AUC", {}), ("AUC", dict(curve="PR")),
                          ("TruePositives", {}), ("FalsePositives", {}), ("TrueNegatives", {}), ("FalseNegatives", {}),
                          ("MeanSquaredError", {}), ("RootMeanSquaredError", {}), ("CategoricalAccuracy", {}),
                          ("TopKCategoricalAccuracy", dict(k=2)), ("F1Score", dict(average="macro", threshold=0.5)),
                          ("R2Score", {}), ("CosineSimilarity", {}), ("BinaryIoU", {}), ("Precision", dict(thresholds=0.3))):
        m = getattr(keras.metrics, name)(**options)
        m.update_state(t, p)
        m.update_state(t[:2], p[1:])
        rows.append([name, options, float(m.result())])
    return rows


def record_initializers():
    rows = []
    for name in ("glorot_uniform", "glorot_normal", "he_uniform", "he_normal", "lecun_uniform", "lecun_normal",
                 "random_normal", "random_uniform", "truncated_normal", "orthogonal", "zeros", "ones", "identity"):
        keras.utils.set_random_seed(5)
        d = layers.Dense(4, kernel_initializer=name)
        d.build((None, 4))
        rows.append([name, flat(d.get_weights()[0])])
    return rows


def record_schedules():
    S = keras.optimizers.schedules
    rows = []
    for name, options in (
        ("ExponentialDecay", dict(initial_learning_rate=0.1, decay_steps=10, decay_rate=0.5)),
        ("ExponentialDecay", dict(initial_learning_rate=0.1, decay_steps=10, decay_rate=0.5, staircase=True)),
        ("InverseTimeDecay", dict(initial_learning_rate=0.1, decay_steps=10, decay_rate=1.0)),
        ("PolynomialDecay", dict(initial_learning_rate=0.1, decay_steps=20, end_learning_rate=0.01, power=2.0)),
        ("PiecewiseConstantDecay", dict(boundaries=[5, 15], values=[0.1, 0.05, 0.01])),
        ("CosineDecay", dict(initial_learning_rate=0.1, decay_steps=20)),
        ("CosineDecay", dict(initial_learning_rate=0.0, decay_steps=20, warmup_target=0.1, warmup_steps=5)),
        ("CosineDecayRestarts", dict(initial_learning_rate=0.1, first_decay_steps=10)),
    ):
        s = getattr(S, name)(**options)
        rows.append([name, options, [float(s(i)) for i in (0, 1, 5, 10, 15, 20, 40)]])
    return rows


print(json.dumps({
    "origin": f"Keras {keras.__version__}, JAX backend; record.py",
    "layers": record_layers(),
    "training": record_training(),
    "losses": record_losses(),
    "metrics": record_metrics(),
    "initializers": record_initializers(),
    "schedules": record_schedules(),
}))
