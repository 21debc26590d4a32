import numpy as np
import keras

print(keras.utils.to_categorical(np.array([[1], [2]]), num_classes=4))
try:
    keras.utils.pad_sequences([1, 2, 3])
except ValueError as e:
    print("ValueError:", e)
try:
    keras.utils.pad_sequences([[1, 2], [3]], padding="left")
except ValueError as e:
    print("ValueError:", e)
try:
    keras.utils.split_dataset([1, 2, 3], left_size=0.5)
except ValueError as e:
    print("ValueError:", e)
try:
    keras.utils.timeseries_dataset_from_array(np.arange(5), None, sequence_length=2, sampling_rate=0)
except ValueError as e:
    print("ValueError:", e)
print(keras.utils.get_registered_name(keras.layers.Dense), keras.utils.get_registered_object("nope"))
print(keras.utils.is_keras_tensor(keras.Input((2,))), keras.utils.is_keras_tensor(np.zeros(2)))
print(keras.utils.standardize_dtype("float64") if hasattr(keras.utils, "standardize_dtype") else keras.backend.standardize_dtype("float64"))
print(keras.utils.pack_x_y_sample_weight(1, 2), keras.utils.unpack_x_y_sample_weight((1,)))
x = keras.Input((3,), name="in")
out = keras.layers.Dense(2)(x)
print([t.name for t in keras.utils.get_source_inputs(out)])
cfg = keras.utils.serialize_keras_object(keras.optimizers.SGD(0.1))
print(cfg["class_name"], round(cfg["config"]["learning_rate"], 3), cfg["module"], cfg["registered_name"])
bar = keras.utils.Progbar(3, verbose=2, stateful_metrics=["acc"])
bar.update(1, [("loss", 2.0), ("acc", 0.5)])
bar.update(3, [("loss", 1.0), ("acc", 0.75)])
print(sorted(keras.utils.normalize(np.array([3.0, 4.0]))[0].tolist()))
