import numpy as np
import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, name="hidden"), keras.layers.Dense(1)])
print(keras.utils.get_source_inputs(model.output)[0].shape)
keras.utils.clear_session()
print(keras.layers.Dense(2).name, keras.layers.Dense(2).name)
keras.utils.clear_session()
print(keras.layers.Dense(2).name)
text = []
model.summary(print_fn=lambda s, line_break=False: text.append(s), show_trainable=True)
print(len(text), text[0].splitlines()[0])
with keras.utils.custom_object_scope({"triple": lambda x: 3 * x}):
    layer = keras.layers.Dense(1, activation="triple", kernel_initializer="ones")
    print(np.array(layer(np.ones((1, 2)))))
try:
    keras.layers.Dense(1, activation="triple")
except ValueError as e:
    print("ValueError:", str(e)[:70])
cfg = keras.utils.serialize_keras_object(keras.layers.Dense(2, activation="relu", name="d"))
print(sorted(cfg), cfg["config"]["units"], cfg["config"]["activation"])
again = keras.utils.deserialize_keras_object(cfg)
print(again.name, again.units, again.activation.__name__)


@keras.utils.register_keras_serializable("mine", name="Double")
class DoubleLayer(keras.layers.Layer):
    def call(self, x):
        return 2 * x


print(keras.utils.get_registered_name(DoubleLayer), keras.utils.get_registered_object("mine>Double") is DoubleLayer)
print(list(keras.utils.get_custom_objects()))
bar = keras.utils.Progbar(target=4)
for i in range(4):
    bar.update(i + 1, values=[("loss", 1.0 / (i + 1))])
print(keras.utils.is_keras_tensor(model.output), callable(keras.utils.get_file), keras.utils.is_interactive_logging_enabled())
a = keras.utils.to_categorical(np.array([0, 2]), 4)
print(a.argmax(-1), keras.ops.argmax(a, -1))
print(keras.utils.normalize(np.arange(6.0).reshape(2, 3), axis=1, order=1).round(3))
