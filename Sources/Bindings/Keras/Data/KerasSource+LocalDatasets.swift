extension KerasSource {
  /// `keras.datasets`: files in the course's data folder, or where Keras keeps what it downloaded.
  static let localDatasets = #"""
__name__ = "keras.src.datasets"
import os as _os
import numpy as np

_ORIGIN = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/"


def _find(name, origin=None):
    for folder in ("data", "~/.keras/datasets"):
        path = folder + "/" + name
        if _os.path.exists(path):
            return path
    raise FileNotFoundError(f"The data set's file {name} is neither in the course's data folder nor in ~/.keras/datasets, and lessons have no network. Download {origin or _ORIGIN + name} once, and put it there as {name}.")


def _part(x, y, seed, share):
    order = np.arange(len(x))
    np.random.RandomState(seed).shuffle(order)
    x, y = x[order], y[order]
    at = int(len(x) * (1 - share))
    return (np.array(x[:at]), np.array(y[:at])), (np.array(x[at:]), np.array(y[at:]))


def _share(test_split):
    if not 0 <= test_split < 1:
        raise ValueError(f"Invalid `test_split` argument: {test_split}. It must be between 0 and 1 (exclusive of 1).")


class _Module:
    pass


def _define(name, **functions):
    module = _Module()
    for key, function in functions.items():
        function.__name__ = key
        setattr(module, key, function)
    globals()[name] = module


def _mnist(path="mnist.npz"):
    with np.load(_find(path, _ORIGIN + "mnist.npz")) as f:
        return (f["x_train"], f["y_train"]), (f["x_test"], f["y_test"])


def _boston(path="boston_housing.npz", test_split=0.2, seed=113):
    _share(test_split)
    with np.load(_find(path, _ORIGIN + "boston_housing.npz")) as f:
        return _part(f["x"], f["y"], seed, test_split)


def _california(version="large", path="california_housing.npz", test_split=0.2, seed=113):
    _share(test_split)
    with np.load(_find(path, _ORIGIN + "california_housing.npz")) as f:
        x, y = f["x"], f["y"]
    if version not in ("small", "large"):
        raise ValueError(f"Argument `version` must be one of 'small', 'large'. Received: version={version}")
    if version == "small":
        x, y = x[:600], y[:600]
    return _part(x, y, seed, test_split)


def _idx(name):
    import gzip
    folder = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/"
    with open(_find("fashion-mnist/" + name, folder + name), "rb") as f:
        data = gzip.decompress(f.read())
    rank = data[3]
    shape = [int.from_bytes(data[4 + 4 * i:8 + 4 * i], "big") for i in range(rank)]
    return np.frombuffer(data, np.uint8, offset=4 + 4 * rank).reshape(shape)


def _fashion():
    train = (_idx("train-images-idx3-ubyte.gz"), _idx("train-labels-idx1-ubyte.gz"))
    return train, (_idx("t10k-images-idx3-ubyte.gz"), _idx("t10k-labels-idx1-ubyte.gz"))


class _Pickled:
    # A NumPy object while its pickle is being read: its name, then its state.
    def __init__(self, name, args):
        self.name, self.args, self.state = name, args, None


def _bare(value):
    if not isinstance(value, _Pickled):
        return value
    if value.name == "dtype":
        code = value.args[0]
        return np.dtype(code.decode() if isinstance(code, bytes) else code)
    _, shape, dtype, by_columns, data = value.state
    dtype = _bare(dtype)
    if dtype == object:
        return _ragged([_bare(item) for item in data])
    return np.frombuffer(data, dtype).reshape(shape, order="F" if by_columns else "C")


def _unpickle(data):
    # Lists, numbers, text, dictionaries and NumPy arrays; nothing else is ever made.
    stack, marks, memo, at = [], [], {}, 0
    little = int.from_bytes
    constants = {78: None, 136: True, 137: False}
    sizes = {75: 1, 77: 2, 74: 4}
    texts = {140: 1, 88: 4, 85: 1, 84: 4, 67: 1, 66: 4}
    while True:
        op = data[at]
        at += 1
        if op in sizes:
            size = sizes[op]
            stack.append(little(data[at:at + size], "little", signed=op == 74))
            at += size
        elif op == 40:
            marks.append(len(stack))
        elif op == 93 or op == 125:
            stack.append([] if op == 93 else {})
        elif op == 101 or op == 108 or op == 116 or op == 117:
            start = marks.pop()
            items = stack[start:]
            del stack[start:]
            if op == 101:
                stack[-1].extend(items)
            elif op == 117:
                stack[-1].update(zip(items[::2], items[1::2]))
            else:
                stack.append(items if op == 108 else tuple(items))
        elif op == 97:
            item = stack.pop()
            stack[-1].append(item)
        elif op == 115:
            value, key = stack.pop(), stack.pop()
            stack[-1][key] = value
        elif op == 113 or op == 104:
            if op == 113:
                memo[data[at]] = stack[-1]
            else:
                stack.append(memo[data[at]])
            at += 1
        elif op == 114 or op == 106:
            key = little(data[at:at + 4], "little")
            if op == 114:
                memo[key] = stack[-1]
            else:
                stack.append(memo[key])
            at += 4
        elif op == 148:
            memo[len(memo)] = stack[-1]
        elif op == 128:
            at += 1
        elif op == 149:
            at += 8
        elif op in texts:
            size = texts[op]
            count = little(data[at:at + size], "little")
            at += size
            text = data[at:at + count]
            stack.append(text.decode() if op in (140, 88) else text)
            at += count
        elif op in constants:
            stack.append(constants[op])
        elif op == 41:
            stack.append(())
        elif op in (133, 134, 135):
            count = op - 132
            stack[-count:] = [tuple(stack[-count:])]
        elif op == 138:
            count = data[at]
            stack.append(little(data[at + 1:at + 1 + count], "little", signed=True))
            at += 1 + count
        elif op == 99:
            end = data.index(b"\n", data.index(b"\n", at) + 1)
            stack.append(data[at:end].decode().split("\n")[1])
            at = end + 1
        elif op == 147:
            name = stack.pop()
            stack[-1] = name
        elif op == 82:
            args = stack.pop()
            stack[-1] = _Pickled(stack[-1], args)
        elif op == 98:
            state = stack.pop()
            stack[-1].state = state
        elif op == 46:
            return stack.pop()
        else:
            raise ValueError(f"Refusing to read the pickle's instruction {op}: the file may be damaged.")


class _Members:
    # Arrays of an archive, of which some are pickled.
    def __init__(self, archive):
        self._archive = archive

    def __getitem__(self, key):
        raw = self._archive._members[key]
        start = 10 + int.from_bytes(raw[8:10], "little")
        if b"'|O'" in raw[:start]:
            return _bare(_unpickle(raw[start:]))
        return self._archive[key]


def _cifar_batch(path, label_key):
    with open(path, "rb") as f:
        found = _unpickle(f.read())
    found = {key.decode("utf8"): _bare(value) for key, value in found.items()}
    images = found["data"].reshape(-1, 3, 32, 32).transpose(0, 2, 3, 1)
    return images, np.reshape(np.array(found[label_key], dtype="uint8"), (-1, 1))


def _cifar10():
    origin = "https://www.cs.toronto.edu/~kriz/cifar-10-python.tar.gz (unpacked)"
    folder = _find("cifar-10-batches-py-target/cifar-10-batches-py", origin)
    parts = [_cifar_batch(f"{folder}/data_batch_{i}", "labels") for i in range(1, 6)]
    train = tuple(np.concatenate(column) for column in zip(*parts))
    return train, _cifar_batch(folder + "/test_batch", "labels")


def _cifar100(label_mode="fine"):
    if label_mode not in ["fine", "coarse"]:
        raise ValueError(f'`label_mode` must be one of `"fine"`, `"coarse"`. Received: label_mode={label_mode}.')
    origin = "https://www.cs.toronto.edu/~kriz/cifar-100-python.tar.gz (unpacked)"
    folder = _find("cifar-100-python-target/cifar-100-python", origin)
    key = label_mode + "_labels"
    return _cifar_batch(folder + "/train", key), _cifar_batch(folder + "/test", key)


def _words(xs, start_char, index_from):
    if start_char is not None:
        return [[start_char] + [w + index_from for w in x] for x in xs]
    return [[w + (index_from or 0) for w in x] for x in xs]


def _shorter(maxlen, xs, labels):
    kept = [i for i, x in enumerate(xs) if len(x) < maxlen]
    return [xs[i] for i in kept], [labels[i] for i in kept]


def _frequent(xs, num_words, skip_top, oov_char):
    limit = num_words or max(max(x) for x in xs)
    if oov_char is not None:
        return [[w if skip_top <= w < limit else oov_char for w in x] for x in xs]
    return [[w for w in x if skip_top <= w < limit] for x in xs]


def _ragged(xs):
    out = np.empty(len(xs), dtype=object)
    for i, x in enumerate(xs):
        out[i] = x
    return out


def _imdb(path="imdb.npz", num_words=None, skip_top=0, maxlen=None, seed=113, start_char=1, oov_char=2, index_from=3, **kwargs):
    with np.load(_find(path, _ORIGIN + "imdb.npz")) as f:
        f = _Members(f)
        parts = [(f["x_train"], f["y_train"]), (f["x_test"], f["y_test"])]
    rng = np.random.RandomState(seed)
    sets = []
    for x, y in parts:
        order = np.arange(len(x))
        rng.shuffle(order)
        x, y = _words(x[order], start_char, index_from), y[order]
        if maxlen:
            x, y = _shorter(maxlen, x, y)
            if not x:
                raise ValueError(f"After filtering for sequences shorter than maxlen={maxlen}, no sequence was kept. Increase maxlen.")
        sets.append((x, y))
    xs = _frequent(sets[0][0] + sets[1][0], num_words, skip_top, oov_char)
    labels = np.concatenate([sets[0][1], sets[1][1]])
    at = len(sets[0][0])
    return (_ragged(xs[:at]), labels[:at]), (_ragged(xs[at:]), labels[at:])


def _reuters(path="reuters.npz", num_words=None, skip_top=0, maxlen=None, test_split=0.2, seed=113, start_char=1, oov_char=2, index_from=3):
    with np.load(_find(path, _ORIGIN + "reuters.npz")) as f:
        f = _Members(f)
        xs, labels = f["x"], f["y"]
    order = np.arange(len(xs))
    np.random.RandomState(seed).shuffle(order)
    xs, labels = _words(xs[order], start_char, index_from), labels[order]
    if maxlen:
        xs, labels = _shorter(maxlen, xs, labels)
    xs = _frequent(xs, num_words, skip_top, oov_char)
    at = int(len(xs) * (1 - test_split))
    return (_ragged(xs[:at]), np.array(labels[:at])), (_ragged(xs[at:]), np.array(labels[at:]))


def _index(name):
    def get_word_index(path=name):
        import json
        with open(_find(path, _ORIGIN + name)) as f:
            return json.load(f)
    return get_word_index


_LABELS = "cocoa grain veg-oil earn acq wheat copper housing money-supply coffee sugar trade reserves ship cotton carcass crude nat-gas cpi money-fx interest gnp meal-feed alum oilseed gold tin strategic-metal livestock retail ipi iron-steel rubber heat jobs lei bop zinc orange pet-chem dlr gas silver wpi hog lead"

_define("mnist", load_data=_mnist)
_define("fashion_mnist", load_data=_fashion)
_define("boston_housing", load_data=_boston)
_define("california_housing", load_data=_california)
_define("cifar10", load_data=_cifar10)
_define("cifar100", load_data=_cifar100)
_define("imdb", load_data=_imdb, get_word_index=_index("imdb_word_index.json"))
_define("reuters", load_data=_reuters, get_word_index=_index("reuters_word_index.json"), get_label_names=lambda: tuple(_LABELS.split()))

"""#
}
