extension KerasSource {
  static let featureSpaceModule = "_keras_feature_space"

  /// `keras.utils.FeatureSpace`: the columns of a table, each with its preprocessing layer, as one
  /// vector or as a dictionary.
  static let featureSpace = #"""
__name__ = "keras.src.layers.preprocessing.feature_space"
import numpy as _np
from keras import layers, ops as _ops, tree as _tree
from keras.saving import deserialize_keras_object as _deserialize, serialize_keras_object as _serialize
import _tensorflow_datasets as _data
from _tensorflow_ops import EagerTensor as _EagerTensor, tensor as _tensor


class Cross:
    def __init__(self, feature_names, crossing_dim, output_mode="one_hot"):
        if output_mode not in ("int", "one_hot"):
            raise ValueError(f"Invalid value for argument `output_mode`. Expected one of {{'int', 'one_hot'}}. Received: output_mode={output_mode}")
        self.feature_names = tuple(feature_names)
        self.crossing_dim = crossing_dim
        self.output_mode = output_mode

    @property
    def name(self):
        return "_X_".join(self.feature_names)

    def get_config(self):
        return {"feature_names": self.feature_names, "crossing_dim": self.crossing_dim, "output_mode": self.output_mode}

    @classmethod
    def from_config(cls, config):
        return cls(**config)


class Feature:
    def __init__(self, dtype, preprocessor, output_mode):
        if output_mode not in ("int", "one_hot", "float"):
            raise ValueError(f"Invalid value for argument `output_mode`. Expected one of {{'int', 'one_hot', 'float'}}. Received: output_mode={output_mode}")
        self.dtype = dtype
        self.preprocessor = _deserialize(preprocessor) if isinstance(preprocessor, dict) else preprocessor
        self.output_mode = output_mode

    def get_config(self):
        return {"dtype": self.dtype, "preprocessor": _serialize(self.preprocessor), "output_mode": self.output_mode}

    @classmethod
    def from_config(cls, config):
        return cls(**config)


class TFDConcat(layers.Layer):
    def __init__(self, axis, **kwargs):
        super().__init__(**kwargs)
        self.axis = axis

    def call(self, xs):
        return _ops.concatenate(xs, axis=self.axis)


class TFDIdentity(layers.Layer):
    def call(self, x):
        return x


def _name(kind, name):
    return name or _ops._unique_name(kind)


def _feature(dtype, layer, name, output_mode, **options):
    return Feature(dtype, layer(name=f"{name}_preprocessor", **options), output_mode)


class FeatureSpace:
    @classmethod
    def cross(cls, feature_names, crossing_dim, output_mode="one_hot"):
        return Cross(feature_names, crossing_dim, output_mode=output_mode)

    @classmethod
    def feature(cls, dtype, preprocessor, output_mode):
        return Feature(dtype, preprocessor, output_mode)

    @classmethod
    def float(cls, name=None):
        return _feature("float32", TFDIdentity, _name("float", name), "float")

    @classmethod
    def float_rescaled(cls, scale=1.0, offset=0.0, name=None):
        return _feature("float32", layers.Rescaling, _name("float_rescaled", name), "float", scale=scale, offset=offset)

    @classmethod
    def float_normalized(cls, name=None):
        return _feature("float32", layers.Normalization, _name("float_normalized", name), "float", axis=-1)

    @classmethod
    def float_discretized(cls, num_bins, bin_boundaries=None, output_mode="one_hot", name=None):
        return _feature("float32", layers.Discretization, _name("float_discretized", name), output_mode,
                        num_bins=num_bins, bin_boundaries=bin_boundaries)

    @classmethod
    def integer_categorical(cls, max_tokens=None, num_oov_indices=1, output_mode="one_hot", name=None):
        return _feature("int32", layers.IntegerLookup, _name("integer_categorical", name), output_mode,
                        max_tokens=max_tokens, num_oov_indices=num_oov_indices)

    @classmethod
    def string_categorical(cls, max_tokens=None, num_oov_indices=1, output_mode="one_hot", name=None):
        return _feature("string", layers.StringLookup, _name("string_categorical", name), output_mode,
                        max_tokens=max_tokens, num_oov_indices=num_oov_indices)

    @classmethod
    def string_hashed(cls, num_bins, output_mode="one_hot", name=None):
        return _feature("string", layers.Hashing, _name("string_hashed", name), output_mode, num_bins=num_bins)

    @classmethod
    def integer_hashed(cls, num_bins, output_mode="one_hot", name=None):
        return _feature("int32", layers.Hashing, _name("integer_hashed", name), output_mode, num_bins=num_bins)

    def __init__(self, features, output_mode="concat", crosses=None, crossing_dim=32, hashing_dim=32, num_discretization_bins=32, name=None):
        self.name = _name("FeatureSpace", name)
        self.built = False
        if not features:
            raise ValueError("The `features` argument cannot be None or empty.")
        self.crossing_dim, self.hashing_dim, self.num_discretization_bins = crossing_dim, hashing_dim, num_discretization_bins
        self.features = {key: self._standard(key, value) for key, value in features.items()}
        self.crosses = []
        for cross in crosses or ():
            if isinstance(cross, dict):
                cross = Cross.from_config(cross.get("config", cross))
            if not isinstance(cross, Cross):
                if not crossing_dim:
                    raise ValueError("When specifying `crosses`, the argument `crossing_dim` (dimensionality of the crossing space) should be specified as well.")
                if any(key not in features for key in cross):
                    raise ValueError(f"All features referenced in the `crosses` argument should be present in the `features` dict. Received unknown features: {cross}")
                cross = Cross(cross, crossing_dim=crossing_dim)
            self.crosses.append(cross)
        self.crosses_by_name = {cross.name: cross for cross in self.crosses}
        if output_mode not in ("dict", "concat"):
            raise ValueError(f"Invalid value for argument `output_mode`. Expected one of {{'dict', 'concat'}}. Received: output_mode={output_mode}")
        self.output_mode = output_mode
        self.inputs = {key: layers.Input(shape=(1,), dtype=f.dtype, name=key) for key, f in self.features.items()}
        self.preprocessors = {key: f.preprocessor for key, f in self.features.items()}
        self.encoded_features = None
        self.crossers = {c.name: layers.HashedCrossing(c.crossing_dim, name=c.name) for c in self.crosses}
        self.one_hot_encoders = {}
        self.concat = None
        self._is_adapted = False
        self._sublayers_built = False

    def __repr__(self):
        return f"<FeatureSpace name={self.name}, built={self.built}>"

    def _standard(self, name, feature):
        if isinstance(feature, Feature):
            return feature
        if isinstance(feature, dict):
            return Feature.from_config(feature.get("config", feature))
        given = {"float_discretized": {"num_bins": self.num_discretization_bins},
                 "integer_hashed": {"num_bins": self.hashing_dim}, "string_hashed": {"num_bins": self.hashing_dim}}
        if feature not in ("float", "float_normalized", "float_rescaled", "float_discretized", "integer_categorical",
                           "string_categorical", "integer_hashed", "string_hashed"):
            raise ValueError(f"Invalid feature type: {feature}")
        return getattr(self, feature)(name=name, **given.get(feature, {}))

    def _adaptable(self):
        names = []
        for name, layer in self.preprocessors.items():
            if isinstance(layer, layers.Normalization) and layer.get_config().get("mean") is not None:
                continue
            if isinstance(layer, layers.TextVectorization) and layer.get_config().get("vocabulary") is not None:
                continue
            if hasattr(layer, "adapt"):
                names.append(name)
        return names

    def adapt(self, dataset):
        if isinstance(dataset, dict):
            dataset = _data.Dataset.from_tensor_slices(dataset)
        elif not isinstance(dataset, _data.Dataset):
            raise ValueError(f"`adapt()` can only be called on a tf.data.Dataset or a dict of arrays/lists. Received instead: {dataset} (of type {type(dataset)})")
        for name in self._adaptable():
            column = dataset.map(lambda x: x[name])
            rank = len(next(iter(column)).shape)
            if rank == 0:
                column = column.batch(32)
            if rank in (0, 1):
                column = column.map(lambda x: _EagerTensor(_np.asarray(x)[..., None]))
            self.preprocessors[name].adapt(column)
        self._is_adapted = True
        self.get_encoded_features()
        self.built = self._sublayers_built = True

    def get_inputs(self):
        self._build()
        return self.inputs

    def get_encoded_features(self):
        self._check_adapted()
        if self.encoded_features is None:
            self.encoded_features = self._encode(self.inputs)
        return self.encoded_features

    def _check_adapted(self):
        if not self._is_adapted:
            if self._adaptable():
                raise ValueError("You need to call `.adapt(dataset)` on the FeatureSpace before you can start using it.")
            self._is_adapted = True

    def _build(self):
        if not self._sublayers_built:
            self._check_adapted()
            self.get_encoded_features()
            self._sublayers_built = True

    def _cardinality(self, name, layer):
        if isinstance(layer, (layers.IntegerLookup, layers.StringLookup)):
            return layer.vocabulary_size()
        if isinstance(layer, layers.CategoryEncoding):
            return layer.num_tokens
        if isinstance(layer, (layers.Discretization, layers.HashedCrossing, layers.Hashing)):
            return layer.num_bins
        raise ValueError(
            f"Feature '{name}' has `output_mode='one_hot'`. However it isn't a standard feature and the dimensionality of its "
            "output space is not known, thus it cannot be one-hot encoded. Try using `output_mode='int'`.")

    def _encode(self, data):
        parts = {key: self.preprocessors[key](value) for key, value in data.items()}
        crossed = {c.name: self.crossers[c.name]([parts[key] for key in c.feature_names]) for c in self.crosses}
        out = {}
        for name in sorted(parts) + sorted(crossed):
            value = parts[name] if name in parts else crossed[name]
            spec = self.features[name] if name in parts else self.crosses_by_name[name]
            if not self._sublayers_built and spec.output_mode == "one_hot":
                dtype = _dtype(value)
                if not dtype.startswith("int"):
                    raise ValueError(
                        f"Feature '{name}' has `output_mode='one_hot'`. Thus its preprocessor should return an integer dtype. "
                        f"Instead it returns a {dtype} dtype.")
                layer = self.preprocessors[name] if name in parts else self.crossers[name]
                self.one_hot_encoders[name] = layers.CategoryEncoding(num_tokens=self._cardinality(name, layer), output_mode="multi_hot")
            if name in self.one_hot_encoders:
                value = self.one_hot_encoders[name](value)
            dtype = _dtype(value)
            if not self._sublayers_built and self.output_mode == "concat" and (dtype.startswith("int") or dtype == "string"):
                raise ValueError(
                    f"Cannot concatenate features because feature '{name}' has not been encoded (it has dtype {dtype}). "
                    "Consider using `output_mode='dict'`.")
            out[name] = value
        if self.output_mode == "dict":
            return out
        if self.concat is None:
            self.concat = TFDConcat(axis=-1)
        return self.concat(list(out.values()))

    def __call__(self, data):
        self._build()
        if not isinstance(data, dict):
            raise ValueError(f"A FeatureSpace can only be called with a dict. Received: data={data} (of type {type(data)}")
        arrays, single = {}, False
        for key, value in data.items():
            array = _tensor(value)._array
            single = single or array.ndim == 0
            arrays[key] = array.reshape(1, 1) if array.ndim == 0 else array[:, None] if array.ndim == 1 else array
        out = self._encode(arrays)
        if single:
            out = _tree.map_structure(lambda x: x[0] if len(x.shape) == 2 and x.shape[0] == 1 else x, out)
        return out

    def get_config(self):
        return {
            "features": {key: {"class_name": "Feature", "config": f.get_config()} for key, f in self.features.items()},
            "output_mode": self.output_mode,
            "crosses": [{"class_name": "Cross", "config": c.get_config()} for c in self.crosses],
            "crossing_dim": self.crossing_dim, "hashing_dim": self.hashing_dim,
            "num_discretization_bins": self.num_discretization_bins,
        }

    @classmethod
    def from_config(cls, config):
        return cls(**config)

    def save(self, filepath):
        raise NotImplementedError("a FeatureSpace cannot be saved by itself here; save the model that is built on its inputs.")


def _dtype(value):
    return str(getattr(value.dtype, "name", value.dtype))

"""#
}
