import numpy as np
import keras
from keras import layers, ops


def create_feedforward(units, name=None):
    return keras.Sequential([layers.Dense(units, activation="relu"), layers.Dense(units)], name=name)


class Router(layers.Layer):
    def __init__(self, num_experts):
        self.num_experts = num_experts
        self.route = layers.Dense(units=num_experts)
        super().__init__()

    def call(self, inputs, training=False):
        logits = self.route(inputs)
        if training:
            logits += keras.random.uniform(ops.shape(logits), minval=0.9, maxval=1.1, seed=3)
        probs = ops.softmax(logits, axis=-1)
        gate, index = ops.top_k(probs, k=1)
        mask = ops.one_hot(ops.squeeze(index, -1), self.num_experts)
        self.add_loss(self.num_experts * ops.sum(ops.mean(mask, axis=0) * ops.mean(probs, axis=0)))
        return gate * mask


class Switch(layers.Layer):
    def __init__(self, num_experts, units):
        super().__init__()
        self.experts = [create_feedforward(units, f"expert_{i}") for i in range(num_experts)]
        self.router = Router(num_experts)

    def call(self, x):
        gates = self.router(x)
        outs = ops.stack([e(x) for e in self.experts], axis=1)
        return ops.sum(outs * ops.expand_dims(gates, -1), axis=1)


keras.utils.set_random_seed(8)
try:
    layer = Switch(3, 4)
    x = np.random.rand(5, 4).astype("float32")
    out = layer(x)
    print(out.shape, [round(float(l), 4) for l in layer.losses])
except Exception as e:
    print(type(e).__name__, e)


class GatedUnit(layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.linear = layers.Dense(units)
        self.sigmoid = layers.Dense(units, activation="sigmoid")

    def call(self, inputs):
        return self.linear(inputs) * self.sigmoid(inputs)


class VariableSelection(layers.Layer):
    def __init__(self, num_features, units):
        super().__init__()
        self.grns = [GatedUnit(units, name=f"glu_{i}") for i in range(num_features)]
        self.softmax = layers.Dense(num_features, activation="softmax")

    def call(self, inputs):
        v = layers.concatenate(inputs)
        v = ops.expand_dims(self.softmax(v), axis=-1)
        x = ops.stack([g(i) for g, i in zip(self.grns, inputs)], axis=1)
        return ops.squeeze(ops.matmul(ops.transpose(v, axes=[0, 2, 1]), x), axis=1)


inputs = {f"f{i}": keras.Input((1,), name=f"f{i}") for i in range(3)}
h = VariableSelection(3, 4)(list(inputs.values()))
model = keras.Model(inputs=inputs, outputs=layers.Dense(1, activation="sigmoid")(h))
model.summary()
data = {k: np.random.rand(12, 1) for k in inputs}
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=[keras.metrics.BinaryAccuracy(name="accuracy")])
hist = model.fit(data, np.arange(12) % 2, epochs=2, batch_size=6, verbose=0)
print([round(v, 4) for v in hist.history["loss"]])
