# The methods that a layer of one's own may define, and what Keras makes of them.
import numpy as np
import keras
from keras import layers, ops


@keras.saving.register_keras_serializable("lesson")
class Gate(layers.Layer):
    """Mixes its input with a learned constant."""

    def __init__(self, units, start=0.5, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.start = start
        self.project = layers.Dense(units, use_bias=False)

    def build(self, input_shape):
        self.project.build(input_shape)
        self.mix = self.add_weight(
            shape=(self.units,), initializer=keras.initializers.Constant(self.start), name="mix"
        )
        self.steps = self.add_weight(shape=(), initializer="zeros", dtype="int32", trainable=False, name="steps")

    def call(self, inputs, training=False):
        if training:
            self.steps.assign_add(1)
        return self.mix * self.project(inputs) + (1 - self.mix)

    def compute_output_shape(self, input_shape):
        return (*input_shape[:-1], self.units)

    def get_config(self):
        return {**super().get_config(), "units": self.units, "start": self.start}


keras.utils.set_random_seed(1)
gate = Gate(3, name="gate")
print(gate, gate.built, gate.weights)
print(gate.compute_output_shape((None, 7, 2)))
x = np.arange(4, dtype="float32").reshape(2, 2)
print(gate(x))
print(gate(x, training=True).shape, gate.steps)
print([(w.name, w.path, w.trainable) for w in gate.weights])
print(len(gate.trainable_weights), len(gate.non_trainable_weights), gate.count_params())
config = gate.get_config()
print(config)
copy = Gate.from_config(config)
print(copy.start, copy.units, copy.name, copy.built)
copy.build((None, 2))
copy.set_weights(gate.get_weights())
print(np.allclose(copy(x), gate(x)))
gate.trainable = False
print(gate.project.trainable, gate.trainable_weights, len(gate.non_trainable_weights))
inputs = keras.Input((2,))
model = keras.Model(inputs, Gate(4)(inputs))
model.summary()
text = keras.saving.serialize_keras_object(gate)
print(text["class_name"], text["registered_name"], text["module"], text["build_config"])
