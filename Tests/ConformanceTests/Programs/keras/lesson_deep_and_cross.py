import numpy as np
import keras
from keras import layers, ops


@keras.saving.register_keras_serializable(package="course")
class CrossLayer(layers.Layer):
    """x0 * (W x + b) + x"""

    def __init__(self, kernel_initializer="glorot_uniform", **kwargs):
        super().__init__(**kwargs)
        self.kernel_initializer = keras.initializers.get(kernel_initializer)

    def build(self, input_shape):
        d = input_shape[0][-1]
        self.w = self.add_weight(shape=(d, d), initializer=self.kernel_initializer, name="w")
        self.b = self.add_weight(shape=(d,), initializer="zeros", name="b")

    def call(self, inputs):
        x0, x = inputs
        return x0 * (ops.matmul(x, self.w) + self.b) + x

    def compute_output_shape(self, input_shape):
        return input_shape[0]

    def get_config(self):
        return {**super().get_config(), "kernel_initializer": keras.initializers.serialize(self.kernel_initializer)}


class MRR(keras.metrics.Metric):
    def __init__(self, name="mrr", **kwargs):
        super().__init__(name=name, **kwargs)
        self.total = self.add_weight(name="total", initializer="zeros")
        self.count = self.add_weight(name="count", initializer="zeros")

    def update_state(self, y_true, y_pred, sample_weight=None):
        order = ops.argsort(-y_pred, axis=-1)
        hit = ops.cast(ops.equal(order, ops.reshape(ops.cast(y_true, order.dtype), (-1, 1))), "float32")
        rank = ops.argmax(hit, axis=-1) + 1
        self.total.assign_add(ops.sum(1.0 / ops.cast(rank, "float32")))
        self.count.assign_add(ops.cast(ops.shape(y_pred)[0], "float32"))

    def result(self):
        return self.total / self.count


keras.utils.set_random_seed(77)
inp = keras.Input((4,), name="features")
x = inp
for i in range(2):
    x = CrossLayer(name=f"cross_{i}")([inp, x])
out = layers.Dense(3, activation="softmax")(layers.concatenate([x, layers.Dense(4, activation="relu")(inp)]))
model = keras.Model(inp, out, name="deep_and_cross")
model.summary()
model.compile("adam", "sparse_categorical_crossentropy", metrics=[MRR()])
X = np.random.normal(size=(36, 4))
y = np.argmax(X[:, :3], axis=1)
h = model.fit(X, y, epochs=3, batch_size=12, verbose=0)
print({k: [round(v, 4) for v in vs] for k, vs in h.history.items()})
model.save("dcn.keras")
again = keras.models.load_model("dcn.keras", custom_objects={"MRR": MRR})
print(np.allclose(again.predict(X, verbose=0), model.predict(X, verbose=0)))
print(again.get_layer("cross_1").get_config()["kernel_initializer"]["class_name"], type(again.get_layer("cross_0")).__name__)
print(keras.saving.get_registered_name(CrossLayer))
