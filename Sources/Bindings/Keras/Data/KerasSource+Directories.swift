extension KerasSource {
  static let directoriesModule = "_keras_directories"

  /// Data sets from folders: texts or pictures in files, one subfolder for each class.
  static let directories = #"""
__name__ = "keras.src.utils.text_dataset_utils"
import os
import numpy as np
from _tensorflow_datasets import Dataset, TensorSpec
from _tensorflow_ops import EagerTensor


def _files(directory, endings):
    names = sorted(os.listdir(directory))
    for name in names:
        if not os.path.isdir(os.path.join(directory, name)) and name.lower().endswith(endings):
            yield os.path.join(directory, name)
    for name in names:
        if os.path.isdir(os.path.join(directory, name)):
            yield from _files(os.path.join(directory, name), endings)


def _index(directory, labels, endings, class_names, shuffle, seed, verbose):
    folders = [""]
    if labels == "inferred":
        folders = [name for name in sorted(os.listdir(directory))
                   if os.path.isdir(os.path.join(directory, name)) and not name.startswith(".")]
        if class_names is not None:
            if not set(class_names).issubset(set(folders)):
                raise ValueError(
                    "The `class_names` passed did not match the names of the subdirectories of the target directory. "
                    f"Expected: {folders} (or a subset of it), but received: class_names={class_names}")
            folders = class_names
    elif class_names is not None:
        if labels is None:
            raise ValueError("When `labels=None` (no labels), argument `class_names` cannot be specified.")
        raise ValueError(
            "When argument `labels` is specified, argument `class_names` cannot be specified (the `class_names` will be the "
            "sorted list of labels).")
    paths, places = [], []
    for place, folder in enumerate(folders):
        found = list(_files(os.path.join(directory, folder) if folder else directory, endings))
        paths += found
        places += [place] * len(found)
    if labels == "inferred":
        labels, class_names = np.array(places, dtype="int32"), list(folders)
    elif labels is None:
        class_names = None
    else:
        if len(labels) != len(paths):
            raise ValueError(
                "Expected the lengths of `labels` to match the number of files in the target directory. len(labels) is "
                f"{len(labels)} while we found {len(paths)} files in directory {directory}.")
        class_names = [str(label) for label in sorted(set(labels))]
        labels = list(labels)
    if verbose:
        print(f"Found {len(paths)} files." if labels is None
              else f"Found {len(paths)} files belonging to {len(class_names)} classes.")
    if shuffle:
        np.random.RandomState(seed).shuffle(paths)
        if labels is not None:
            np.random.RandomState(seed).shuffle(labels)
    return paths, labels, class_names


def _check_split(validation_split, subset, shuffle, seed):
    if validation_split and not 0 < validation_split < 1:
        raise ValueError(f"`validation_split` must be between 0 and 1, received: {validation_split}")
    if (validation_split or subset) and not (validation_split and subset):
        raise ValueError("If `subset` is set, `validation_split` must be set, and inversely.")
    if subset not in ("training", "validation", "both", None):
        raise ValueError(f'`subset` must be either "training", "validation" or "both", received: {subset}')
    if validation_split and shuffle and seed is None:
        raise ValueError(
            "If using `validation_split` and shuffling the data, you must provide a `seed` argument, to make sure that there "
            "is no overlap between the training and validation subset.")


def _part(paths, labels, share, subset):
    if not share:
        return paths, labels
    held = int(share * len(paths))
    if subset == "training":
        print(f"Using {len(paths) - held} files for training.")
        return paths[:-held], None if labels is None else labels[:-held]
    print(f"Using {held} files for validation.")
    return paths[-held:], None if labels is None else labels[-held:]


def _parts(paths, labels, share, subset, shuffle, what):
    both = subset == "both"
    for part in ("training", "validation") if both else (subset,):
        own, marks = _part(paths, labels, share, part)
        if not own:
            raise ValueError(f"No {part + ' ' if both else ''}{what}")
        yield own, marks, shuffle and not (both and part == "validation")


def _marks(labels, label_mode, classes):
    if label_mode == "binary":
        return np.array(labels, dtype="float32")[:, None]
    if label_mode == "categorical":
        return np.eye(classes, dtype="float32")[np.array(labels)]
    return np.array(labels, dtype="int32") if label_mode else None


def _paired(spec, labels):
    return spec if labels is None else (spec, TensorSpec(labels.shape[1:], labels.dtype.name))


def _mixed(items, count, spec, shuffle, seed, batch_size):
    data = Dataset(items, count, spec, "_MapDataset")
    return data.shuffle(1024 if batch_size is None else batch_size * 8, seed=seed) if shuffle else data


def _texts(paths, labels, label_mode, classes, max_length, shuffle, seed, batch_size):
    labels = _marks(labels, label_mode, classes)

    def items():
        for i, path in enumerate(paths):
            with open(path) as file:
                text = file.read()
            text = EagerTensor(np.asarray(text if max_length is None else text[:max_length]))
            yield (text, EagerTensor(np.asarray(labels[i]))) if label_mode else text
    data = _mixed(items, len(paths), _paired(TensorSpec((), "string"), labels), shuffle, seed, batch_size)
    return (data if batch_size is None else data.batch(batch_size)).prefetch(-1)


def _check_labels(labels, label_mode, class_names, kind, samples):
    if labels not in ("inferred", None):
        if not isinstance(labels, (list, tuple)):
            raise ValueError(
                f"`labels` argument should be a list/tuple of integer labels, of the same size as the number of {kind} files in "
                "the target directory. If you wish to infer the labels from the subdirectory names in the target directory, "
                f'pass `labels="inferred"`. If you wish to get a dataset that only contains {samples} (no labels), pass '
                f"`labels=None`. Received: labels={labels}")
        if class_names:
            raise ValueError(
                f'You can only pass `class_names` if `labels="inferred"`. Received: labels={labels}, and '
                f"class_names={class_names}")
    if label_mode not in ("int", "categorical", "binary", None):
        raise ValueError(
            '`label_mode` argument must be one of "int", "categorical", "binary", or None. Received: '
            f"label_mode={label_mode}")


def _check_binary(label_mode, class_names):
    if label_mode == "binary" and len(class_names) != 2:
        raise ValueError(
            f'When passing `label_mode="binary"`, there must be exactly 2 class_names. Received: class_names={class_names}')


def text_dataset_from_directory(directory, labels="inferred", label_mode="int", class_names=None, batch_size=32, max_length=None, shuffle=True, seed=None, validation_split=None, subset=None, follow_links=False, format="tf", verbose=True):
    _check_labels(labels, label_mode, class_names, "text", "text samples")
    if format not in ("tf", "grain"):
        raise ValueError(f'`format` should be either "tf" or "grain". Received: format={format}')
    if labels is None or label_mode is None:
        labels = label_mode = None
    _check_split(validation_split, subset, shuffle, seed)
    if seed is None:
        seed = np.random.randint(1e6)
    paths, labels, class_names = _index(str(directory), labels, (".txt",), class_names, shuffle, seed, verbose)
    _check_binary(label_mode, class_names)
    made = []
    for own, marks, mixes in _parts(
            paths, labels, validation_split, subset, shuffle, f"text files found in directory {directory}. Allowed format: .txt"):
        made.append(_texts(own, marks, label_mode, len(class_names or ()), max_length, mixes, seed, batch_size))
        made[-1].class_names = class_names
    return made if subset == "both" else made[0]


_pictures = (".bmp", ".gif", ".jpeg", ".jpg", ".png")


def _images(paths, labels, label_mode, classes, load, spec, shuffle, seed, batch_size):
    labels = _marks(labels, label_mode, classes)

    def items():
        for i, path in enumerate(paths):
            yield (path, EagerTensor(np.asarray(labels[i]))) if label_mode else path
    spec = _paired(spec, labels)
    named = _mixed(items, len(paths), spec, shuffle, seed, batch_size)

    def loaded():
        # Pictures are read in the order in which their names come out of the shuffle.
        for item in named:
            yield (load(item[0]), item[1]) if label_mode else load(item)
    data = Dataset(loaded, len(paths), spec, "_ParallelMapDataset")
    return (data if batch_size is None else data.batch(batch_size)).prefetch(-1)


def _picture(path, size, channels, interpolation, layout, crop, pad):
    import _tensorflow_images as images
    if pad and crop:
        raise ValueError("Only one of `pad_to_aspect_ratio`, `crop_to_aspect_ratio` can be set to `True`.")
    x = images.decode_image(images.read_file(path), channels)
    if crop:
        height, width = x.shape[0], x.shape[1]
        rows = max(min(height, int(width * size[0] / size[1])), 1)
        columns = max(min(width, int(height * size[1] / size[0])), 1)
        top, left = int((height - rows) / 2), int((width - columns) / 2)
        x = EagerTensor(x._array[top:top + rows, left:left + columns])
    x = images.resize_with_pad(x, *size, method=interpolation) if pad else images.resize(x, size, method=interpolation)
    return EagerTensor(x._array.transpose(2, 0, 1)) if layout == "channels_first" else x


def image_dataset_from_directory(directory, labels="inferred", label_mode="int", class_names=None, color_mode="rgb", batch_size=32, image_size=(256, 256), shuffle=True, seed=None, validation_split=None, subset=None, interpolation="bilinear", follow_links=False, crop_to_aspect_ratio=False, pad_to_aspect_ratio=False, data_format=None, format="tf", verbose=True):
    _check_labels(labels, label_mode, class_names, "image", "images")
    if labels is None or label_mode is None:
        labels = label_mode = None
    channels = {"rgb": 3, "rgba": 4, "grayscale": 1}.get(color_mode)
    if channels is None:
        raise ValueError(f'`color_mode` must be one of {{"rgb", "rgba", "grayscale"}}. Received: color_mode={color_mode}')
    if isinstance(image_size, int):
        image_size = (image_size, image_size)
    elif not isinstance(image_size, (list, tuple)) or not len(image_size) == 2:
        raise ValueError(f"Invalid `image_size` value. Expected a tuple of 2 integers. Received: image_size={image_size}")
    interpolation = interpolation.lower()
    known = ("bilinear", "nearest", "bicubic", "area", "lanczos3", "lanczos5", "gaussian", "mitchellcubic")
    if interpolation not in known:
        raise ValueError(f"Argument `interpolation` should be one of {known}. Received: interpolation={interpolation}")
    if format not in ("tf", "grain"):
        raise ValueError(f'`format` should be either "tf" or "grain". Received: format={format}')
    _check_split(validation_split, subset, shuffle, seed)
    if seed is None:
        seed = np.random.randint(1e6)
    paths, labels, class_names = _index(str(directory), labels, _pictures, class_names, shuffle, seed, verbose)
    _check_binary(label_mode, class_names)
    from keras.config import image_data_format
    layout = data_format or image_data_format()
    shape = (channels,) + tuple(image_size) if layout == "channels_first" else tuple(image_size) + (channels,)
    spec = TensorSpec(shape, "uint8" if interpolation == "nearest" else "float32")

    def load(path):
        return _picture(path, image_size, channels, interpolation, layout, crop_to_aspect_ratio, pad_to_aspect_ratio)
    made = []
    for own, marks, mixes in _parts(
            paths, labels, validation_split, subset, shuffle, f"images found in directory {directory}. Allowed formats: {_pictures}"):
        made.append(_images(own, marks, label_mode, len(class_names or ()), load, spec, mixes, seed, batch_size))
        made[-1].class_names, made[-1].file_paths = class_names, own
    return made if subset == "both" else made[0]

"""#
}
