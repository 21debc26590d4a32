import numpy as np
import keras
from keras import utils

print([n for n in dir(utils) if n[0].islower()])
print([n for n in dir(utils) if n[0].isupper()])
print(utils.to_categorical(np.array([[1], [2]]), 4).shape)
a = utils.array_to_img(np.arange(12).reshape(2, 2, 3).astype("float32"), scale=False)
print(a.size, a.mode, utils.img_to_array(a).dtype, utils.img_to_array(a, data_format="channels_first").shape)
print(utils.get_source_inputs(keras.Input((3,), name="q")))
print(utils.is_keras_tensor(keras.Input((2,))), utils.is_keras_tensor(np.ones(2)))
utils.set_random_seed(4)
print(np.random.rand(2).round(3))
print(utils.pack_x_y_sample_weight(1), utils.pack_x_y_sample_weight(1, 2), utils.pack_x_y_sample_weight(1, 2, 3), utils.pack_x_y_sample_weight((1, 4)))
print(utils.unpack_x_y_sample_weight((1, 2)), utils.unpack_x_y_sample_weight([5]))
for bad in ((1, 2, 3, 4), "no"):
    try:
        print(utils.unpack_x_y_sample_weight(bad))
    except Exception as e:
        print(type(e).__name__, str(e)[:100])
m = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3), keras.layers.Dense(2)])
print(utils.model_to_dot.__name__, utils.clear_session is keras.backend.clear_session)
print(keras.utils.get_custom_objects() == {}, keras.utils.get_registered_name(keras.layers.Dense), keras.utils.get_registered_object("nothing"))


@keras.saving.register_keras_serializable(package="lab")
class Twice(keras.layers.Layer):
    def call(self, x):
        return 2 * x


print(keras.saving.get_registered_name(Twice), keras.saving.get_registered_object("lab>Twice").__name__)
with keras.utils.custom_object_scope({"thing": Twice}):
    print("thing" in keras.saving.get_custom_objects())
print(sorted(keras.saving.get_custom_objects()))
left, right = utils.split_dataset(np.arange(10), left_size=0.7) if False else (None, None)
p = utils.Progbar(3, verbose=2)
for i in range(3):
    p.update(i + 1, [("loss", 1 / (i + 1))])
print(utils.pad_sequences([[1], [2, 3]], padding="post", maxlen=2), utils.normalize([1.0, 2.0, 2.0]))
print(utils.timeseries_dataset_from_array.__name__, utils.text_dataset_from_directory.__name__)
try:
    utils.pad_sequences([1, 2])
except ValueError as e:
    print(e)
