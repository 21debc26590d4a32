extension KerasSource {
  static let extrasModule = "_keras_extras"

  /// Small parts of `keras` and `keras.utils`, written in Python.
  static let extras = #"""
import re as _re


class Config:
    __attrs__ = None

    def __init__(self, **kwargs):
        object.__setattr__(self, "_config", kwargs)
        object.__setattr__(self, "_frozen", False)
        object.__setattr__(self, "__attrs__", set(dir(self)))

    @property
    def frozen(self):
        return self._frozen

    def freeze(self):
        object.__setattr__(self, "_frozen", True)

    def unfreeze(self):
        object.__setattr__(self, "_frozen", False)

    def _raise_if_frozen(self):
        if self._frozen:
            raise ValueError("Cannot mutate attribute(s) because the config is frozen.")

    def as_dict(self):
        import copy
        return copy.copy(self._config)

    def to_json(self):
        import json
        return json.dumps(self._config)

    def keys(self):
        return self._config.keys()

    def values(self):
        return self._config.values()

    def items(self):
        return self._config.items()

    def pop(self, *args):
        self._raise_if_frozen()
        return self._config.pop(*args)

    def update(self, *args, **kwargs):
        self._raise_if_frozen()
        return self._config.update(*args, **kwargs)

    def get(self, keyname, value=None):
        return self._config.get(keyname, value)

    def __setattr__(self, name, value):
        self._raise_if_frozen()
        self._config[name] = value

    def __getattr__(self, name):
        if name in self._config:
            return self._config[name]
        raise AttributeError(f"Unknown attribute: '{name}'.")

    def __setitem__(self, key, item):
        self._raise_if_frozen()
        self._config[key] = item

    def __getitem__(self, key):
        return self._config[key]

    def __repr__(self):
        return f"<Config {self._config}>"

    def __iter__(self):
        return iter(sorted(self._config.keys()))

    def __len__(self):
        return len(self._config)

    def __delitem__(self, key):
        self._raise_if_frozen()
        del self._config[key]

    def __contains__(self, item):
        return item in self._config


class device:
    def __init__(self, name):
        if not isinstance(name, str):
            raise ValueError(f"Invalid value for argument `device_name`. Expected a string like 'gpu:0' or a `Device` instance. Received: device_name='{name}'")

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return False


def get_source_inputs(tensor):
    import keras
    operation = getattr(tensor, "_keras_history", None)
    if operation is None:
        return tensor
    operation = operation[0]
    nodes = operation._inbound_nodes
    if not nodes:
        return [tensor]
    node = nodes[0]
    if node.is_input:
        return keras.tree.flatten(node.output_tensors)
    found = []
    for one in node.input_tensors:
        for source in get_source_inputs(one):
            if all(source is not known for known in found):
                found.append(source)
    return found




def get_state_tree(model, value_format="backend_tensor"):
    def nested(variables):
        tree = {}
        for v in variables:
            *folders, name = v.path.split("/")
            level = tree
            for folder in folders:
                level = level.setdefault(folder, {})
            level[name] = v.numpy() if value_format == "numpy_array" else v.value
        return tree
    optimizer = getattr(model, "optimizer", None)
    return {"trainable_variables": nested(model.trainable_variables),
            "non_trainable_variables": nested(model.non_trainable_variables),
            "optimizer_variables": nested(optimizer.variables if optimizer is not None else []),
            "metrics_variables": nested(model.metrics_variables)}


def set_state_tree(model, state_tree):
    def assign(variables, tree):
        known = {v.path: v for v in variables}
        def walk(level, path):
            for key, value in level.items():
                place = path + "/" + key if path else key
                if isinstance(value, dict):
                    walk(value, place)
                elif place in known:
                    known[place].assign(value)
        walk(tree, "")
    optimizer = getattr(model, "optimizer", None)
    for name, tree in state_tree.items():
        if name == "optimizer_variables":
            if optimizer is not None:
                assign(optimizer.variables, tree)
        elif name in ("trainable_variables", "non_trainable_variables", "metrics_variables"):
            assign(getattr(model, name), tree)
        else:
            raise ValueError(f"Unknown variable name: {name}")


class OptimizerMap:
    def __init__(self, default_optimizer, optimizer_map=None):
        from keras.optimizers import Optimizer
        if not isinstance(default_optimizer, Optimizer):
            raise TypeError(f"default_optimizer must be a Keras Optimizer instance. Received: {default_optimizer}")
        if optimizer_map is not None and not isinstance(optimizer_map, dict):
            raise TypeError(f"optimizer_map must be a dictionary. Received: {optimizer_map}")
        self._default_optimizer = default_optimizer
        self._optimizer_map = optimizer_map or dict()

    @property
    def default_optimizer(self):
        return self._default_optimizer

    def __getitem__(self, key):
        if key in self._optimizer_map:
            return self._optimizer_map[key]
        fitting = [pattern for pattern in self._optimizer_map if _re.fullmatch(pattern, key)]
        if len(fitting) > 1:
            raise ValueError(f"Multiple optimizers assigned to variable {key}.")
        return self._optimizer_map[fitting[0]] if fitting else self.default_optimizer

    def __setitem__(self, key, optimizer):
        from keras.optimizers import LossScaleOptimizer, MultiOptimizer, Optimizer
        if key in self._optimizer_map:
            raise ValueError(
                f"'{key}' already exists in the OptimizerMap with value {self._optimizer_map[key]}. Please make sure to not "
                "use duplicated keys.")
        if not isinstance(key, str):
            raise ValueError(f"key must be a string. Received: {key}")
        if not isinstance(optimizer, Optimizer):
            raise ValueError(f"optimizer must be a Keras Optimizer instance. Received: {optimizer}")
        if isinstance(optimizer, LossScaleOptimizer):
            raise ValueError("optimizer cannot be LossScaleOptimizer.")
        if isinstance(optimizer, MultiOptimizer):
            raise ValueError("optimizer cannot be MultiOptimizer.")
        self._optimizer_map[key] = optimizer

    def __delitem__(self, key):
        del self._optimizer_map[key]

    def __len__(self):
        return len(self._optimizer_map)

    def __iter__(self):
        return iter(self._optimizer_map)

    def __contains__(self, key):
        return key in self._optimizer_map

    def keys(self):
        return self._optimizer_map.keys()

    def values(self):
        return self._optimizer_map.values()

    def items(self):
        return self._optimizer_map.items()

    def __call__(self, variable):
        return self[variable.path]

    def get_config(self):
        from keras.saving import serialize_keras_object
        return {"default_optimizer": serialize_keras_object(self._default_optimizer),
                "optimizer_map": serialize_keras_object(self._optimizer_map)}

    @classmethod
    def from_config(cls, config, custom_objects=None):
        from keras.saving import deserialize_keras_object
        return cls(deserialize_keras_object(config["default_optimizer"]), deserialize_keras_object(config["optimizer_map"]))


def train_step(model, state, data):
    import jax
    from keras.utils import unpack_x_y_sample_weight
    trainable, others, optimizer, metrics = state
    x, y, sample_weight = unpack_x_y_sample_weight(data)
    gradients_of = jax.value_and_grad(model.compute_loss_and_updates, has_aux=True)
    (loss, aux), grads = gradients_of(
        trainable, others, metrics, x, y, sample_weight, training=True,
        optimizer_variables=optimizer)
    (unscaled_loss, y_pred, others, metrics) = (aux)
    trainable, optimizer = model.optimizer.stateless_apply(optimizer, grads, trainable)
    logs, metrics = model._update_metrics_variables(
        metrics, unscaled_loss, x, y, y_pred, sample_weight)
    return logs, (trainable, others, optimizer, metrics)


def test_step(model, state, data):
    from keras.utils import unpack_x_y_sample_weight
    trainable, others, metrics = state
    x, y, sample_weight = unpack_x_y_sample_weight(data)
    loss, aux = model.compute_loss_and_updates(
        trainable, others, metrics, x, y, sample_weight, training=False)
    (unscaled_loss, y_pred, others, metrics) = (aux)
    logs, metrics = model._update_metrics_variables(
        metrics, unscaled_loss, x, y, y_pred, sample_weight)
    return logs, (trainable, others, metrics)
"""#
}
