extension KerasSource {
  /// `keras.tree`, whose dictionaries are walked by sorted key.
  static let tree = #"""
import collections


class MAP_TO_NONE:
    """A value that `traverse` replaces by None."""


MAP_TO_NONE.__module__ = "keras.src.tree.tree_api"


def _children(x):
    """The keys and children of a container, or None for a leaf."""
    if isinstance(x, collections.OrderedDict):
        keys = list(x.keys())
    elif isinstance(x, dict):
        try:
            keys = sorted(x.keys())
        except TypeError:
            keys = list(x.keys())
    elif isinstance(x, (list, tuple)):
        return list(range(len(x))), list(x)
    else:
        return None
    return keys, [x[k] for k in keys]


def _build(x, children):
    """A container like `x` with other children."""
    if isinstance(x, dict):
        keys, _ = _children(x)
        made = dict(zip(keys, children))
        if isinstance(x, collections.defaultdict):
            return collections.defaultdict(x.default_factory, made)
        ordered = [(k, made[k]) for k in x]
        return collections.OrderedDict(ordered) if isinstance(x, collections.OrderedDict) else dict(ordered)
    if isinstance(x, tuple) and hasattr(x, "_fields"):
        return type(x)(*children)
    return type(x)(children) if type(x) in (list, tuple) else tuple(children)


def _match(a, b):
    """What is wrong with `b` where `a` has children."""
    if isinstance(a, dict):
        if not isinstance(b, dict):
            raise ValueError(f"Expected an instance of dict, got {b!r}.")
        p, q = _children(a)[0], _children(b)[0]
        if sorted(map(str, p)) != sorted(map(str, q)):
            missing = [k for k in p if k not in b]
            extra = [k for k in q if k not in a]
            words = f"dictionary key mismatch; expected key(s): {p}, got key(s): {q}"
            if missing:
                words += f", missing key(s): {missing}"
            if extra:
                words += f", extra key(s): {extra}"
            raise ValueError(f"{words}; dict: {b!r}.")
        return [b[k] for k in p]
    kind = "namedtuple" if hasattr(a, "_fields") else type(a).__name__
    if type(a) is not type(b):
        raise ValueError(f"Expected an instance of {kind}, got {b!r}.")
    if len(a) != len(b):
        raise ValueError(f"{kind} arity mismatch; expected: {len(a)}, got: {len(b)}; {kind}: {b!r}.")
    return list(b)


def is_nested(structure):
    return _children(structure) is not None


def flatten(structure):
    found = _children(structure)
    if found is None:
        return [structure]
    leaves = []
    for child in found[1]:
        leaves.extend(flatten(child))
    return leaves


def flatten_with_path(structure):
    return _paths((), structure)


def _paths(path, structure):
    found = _children(structure)
    if found is None:
        return [(path, structure)]
    pairs = []
    for key, child in zip(*found):
        pairs.extend(_paths(path + (key,), child))
    return pairs


def map_structure(func, *structures, none_is_leaf=True):
    if not structures:
        raise ValueError("Must provide at least one structure")
    first = structures[0]
    if first is None and not none_is_leaf:
        return None
    found = _children(first)
    if found is None:
        for other in structures[1:]:
            if is_nested(other):
                raise ValueError("Structures don't have the same nested structure.")
        return func(*structures)
    others = [_match(first, other) for other in structures[1:]]
    return _build(first, [
        map_structure(func, *group, none_is_leaf=none_is_leaf) for group in zip(found[1], *others)])


def map_structure_up_to(shallow_structure, func, *structures):
    if not structures:
        raise ValueError("Must provide at least one structure")
    found = _children(shallow_structure)
    if found is None:
        return func(*structures)
    others = [_match(shallow_structure, other) for other in structures]
    return _build(shallow_structure, [
        map_structure_up_to(group[0], func, *group[1:]) for group in zip(found[1], *others)])


def assert_same_structure(a, b):
    map_structure(lambda x, y: None, a, b)


def assert_same_paths(a, b):
    p = [path for path, _ in flatten_with_path(a)]
    q = [path for path, _ in flatten_with_path(b)]
    if set(p) != set(q):
        words = "`a` and `b` don't have the same paths."
        if set(p) - set(q):
            words += f"\nPaths in `a` missing in `b`:\n{set(p) - set(q)}"
        if set(q) - set(p):
            words += f"\nPaths in `b` missing in `a`:\n{set(q) - set(p)}"
        raise ValueError(words)


def pack_sequence_as(structure, flat_sequence):
    leaves = list(flat_sequence)
    wanted = len(flatten(structure))
    if len(leaves) < wanted:
        raise ValueError(f"Too few leaves for PyTreeSpec; expected: {wanted}, got: {len(leaves)}.")
    if len(leaves) > wanted:
        raise ValueError(f"Too many leaves for PyTreeSpec; expected: {wanted}.")
    rest = iter(leaves)
    return _pack(structure, rest)


def _pack(structure, rest):
    found = _children(structure)
    if found is None:
        return next(rest)
    return _build(structure, [_pack(child, rest) for child in found[1]])


def traverse(func, structure, top_down=True):
    def inside():
        found = _children(structure)
        if found is None:
            return structure
        return _build(structure, [traverse(func, child, top_down) for child in found[1]])

    if top_down:
        result = func(structure)
        if result is None:
            return inside()
    else:
        walked = inside()
        result = func(walked)
        if result is None:
            return walked
    return None if result is MAP_TO_NONE else result


def lists_to_tuples(structure):
    return traverse(lambda x: tuple(x) if isinstance(x, list) else None, structure, top_down=False)


def map_shape_structure(func, structure):
    if isinstance(structure, (list, tuple)) and all(isinstance(e, (int, type(None))) for e in structure):
        return func(structure)
    found = _children(structure)
    if found is None:
        return func(structure)
    return _build(structure, [map_shape_structure(func, child) for child in found[1]])
"""#

  /// `keras.dtype_policies`.
  static let policies = #"""
import re as _re
from keras import DTypePolicy
from keras import config as _config

_modes = ("int8", "float8", "int4", "gptq", "awq")


class FloatDTypePolicy(DTypePolicy):
    pass


class QuantizedDTypePolicy(DTypePolicy):
    def __new__(cls, mode, source_name=None, **options):
        if source_name is None:
            source_name = _config.dtype_policy().name
        source = DTypePolicy(source_name)
        if mode.split("/")[0] not in _modes:
            raise ValueError(
                f"Invalid quantization mode. Expected one of {_modes}. Received: mode={mode}")
        if source.compute_dtype == "float16" and mode == "int8":
            raise ValueError(
                f"Quantization mode='{mode}' doesn't work well with compute_dtype='float16'.")
        return DTypePolicy.__new__(cls, f"{mode}_from_{source_name}")

    def __init__(self, *args, **kwargs):
        pass

    def get_config(self):
        mode, source = self.name.split("_from_")
        return {"mode": mode, "source_name": source}


class QuantizedFloat8DTypePolicy(QuantizedDTypePolicy):
    default_amax_history_length = 1024

    def __init__(self, mode, source_name=None, amax_history_length=1024):
        if not isinstance(amax_history_length, int):
            raise TypeError(
                "`amax_history_length` must be an integer. "
                f"Received: amax_history_length={amax_history_length}")
        self.amax_history_length = amax_history_length

    def get_config(self):
        return {**super().get_config(), "amax_history_length": self.amax_history_length}


class DTypePolicyMap(DTypePolicy):
    def __new__(cls, default_policy=None, policy_map=None):
        if isinstance(default_policy, DTypePolicyMap):
            raise ValueError("`default_policy` cannot be a `DTypePolicyMap`.")
        return DTypePolicy.__new__(cls, get(default_policy).name)

    def __init__(self, default_policy=None, policy_map=None):
        if policy_map is not None and not isinstance(policy_map, dict):
            raise TypeError(
                "If specified, `policy_map` must be a dict. "
                f"Received: policy_map={policy_map} of type {type(policy_map)}")
        self._given = default_policy
        self._default_policy = get(default_policy)
        self._policy_map = policy_map or {}

    @property
    def name(self):
        return f"map_{self._default_policy.name}"

    @property
    def default_policy(self):
        return self._default_policy

    def __getitem__(self, key):
        if key in self._policy_map:
            return self._policy_map[key]
        found = [p for p in self._policy_map if _re.fullmatch(p, key)]
        if len(found) > 1:
            raise ValueError(
                f"Path '{key}' matches multiple dtype policy specification keys: {found}. Please make "
                "sure each path only matches at most one dtype policy specification key in the "
                "DTypePolicyMap.")
        return self._policy_map[found[0]] if found else self.default_policy

    def __setitem__(self, key, policy):
        if key in self._policy_map:
            raise ValueError(
                f"{key} already exist in the DTypePolicyMap with value {self._policy_map[key]}. "
                "Please make sure to not use duplicated keys.")
        try:
            policy = get(policy)
        except Exception:
            raise ValueError(
                "Cannot interpret the assigned value by `keras.dtype_policies.get`. "
                f"Received: {policy} of type {type(policy)}")
        self._policy_map[key] = policy

    def __delitem__(self, key):
        return self._policy_map.pop(key)

    def __contains__(self, key):
        return key in self._policy_map

    def __len__(self):
        return len(self._policy_map)

    def __iter__(self):
        return iter(self._policy_map)

    def get_config(self):
        return {"default_policy": self._given,
                "policy_map": {k: serialize(p) for k, p in self._policy_map.items()}}

    def __repr__(self):
        shown = [(k, p.name) for k, p in self._policy_map.items()]
        return (f"<DTypePolicyMap at {hex(id(self))} default_policy={self._default_policy.name}, "
                f"mapping={shown}>")


def get(identifier):
    if identifier is None:
        return _config.dtype_policy()
    if isinstance(identifier, DTypePolicy):
        return identifier
    if isinstance(identifier, dict):
        return deserialize(identifier)
    if isinstance(identifier, str):
        if identifier.startswith(_modes) and "_from_" in identifier:
            mode, source = identifier.split("_from_")
            return QuantizedDTypePolicy(mode, source)
        return DTypePolicy(identifier)
    raise ValueError(
        "Cannot interpret `dtype` argument. Expected a string or an instance of DTypePolicy. "
        f"Received: dtype={identifier}")


def serialize(dtype_policy):
    name = type(dtype_policy).__name__
    return {"module": "keras" if name in ("DTypePolicy", "FloatDTypePolicy") else "keras.dtype_policies",
            "class_name": name, "config": dtype_policy.get_config(),
            "registered_name": None}


def deserialize(config, custom_objects=None):
    return globals()[config["class_name"]](**config["config"])


def _absent(name):
    def refuse(*args, **kwargs):
        raise NotImplementedError(
            f"keras.dtype_policies.{name} is not available: models compute in float32 here; leave it out.")
    return refuse


for _name in ["AWQDTypePolicy", "GPTQDTypePolicy", "Int4DTypePolicy"]:
    globals()[_name] = _absent(_name)
"""#

  /// `keras.mixed_precision`, an older name for the policies.
  static let mixedPrecision = #"""
from keras import DTypePolicy, DTypePolicy as Policy
from keras.config import dtype_policy, dtype_policy as global_policy
from keras.config import set_dtype_policy, set_dtype_policy as set_global_policy
from keras.optimizers import LossScaleOptimizer
"""#
}
