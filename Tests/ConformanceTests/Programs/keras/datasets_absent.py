# Names of the data sets, and the parts of keras that do not work with data at all.
import keras

print([n for n in dir(keras.datasets) if not n.startswith("_")])
print(callable(keras.datasets.mnist.load_data), callable(keras.datasets.imdb.get_word_index))
print(keras.datasets.reuters.get_label_names()[:4], len(keras.datasets.reuters.get_label_names()))
for call in (lambda: keras.datasets.cifar100.load_data(label_mode="middle"), lambda: keras.datasets.boston_housing.load_data(test_split=2)
):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
print([n for n in dir(keras.distribution) if not n.startswith("_")])
print(keras.distribution.list_devices(), keras.distribution.distribution())
print([n for n in dir(keras.preprocessing) if not n.startswith("_")])
try:
    keras.preprocessing.text.Tokenizer()
except AttributeError as error:
    print(error)
try:
    from keras.preprocessing.text import Tokenizer
except ImportError as error:
    print(type(error).__name__, error)
try:
    keras.layers.experimental
except AttributeError as error:
    print(error)
