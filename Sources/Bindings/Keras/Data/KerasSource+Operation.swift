extension KerasSource {
  static let operationModule = "_keras_operation"

  /// `keras.Operation`, a step of a functional graph without a state, and `keras.Function`, a graph
  /// of them that is called like one.
  static let operation = #"""
import inspect

from keras import ops as _ops
from keras import tree as _tree


class Operation:
    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        names = [p.name for p in inspect.signature(cls.__init__).parameters.values()][1:]
        self._given = dict(zip(names, args))
        self._given.update(kwargs)
        return self

    def __init__(self, name=None):
        if name is None:
            name = _ops._unique_name(type(self).__name__)
        if not isinstance(name, str) or "/" in name:
            raise ValueError(
                "Argument `name` must be a string and cannot contain character `/`. "
                f"Received: name={name} (of type {type(name)})")
        self.name = name

    def __call__(self, *args, **kwargs):
        return _ops._record(type(self).__name__, self._spec_or_call, args, kwargs, self.name)

    def _spec_or_call(self, *args, **kwargs):
        return self.call(*args, **kwargs)

    def call(self, *args, **kwargs):
        raise NotImplementedError

    def symbolic_call(self, *args, **kwargs):
        return self(*args, **kwargs)

    def compute_output_spec(self, *args, **kwargs):
        return self(*args, **kwargs)

    def get_config(self):
        config = {"name": self.name}
        config.update({k: v for k, v in self._given.items() if k != "name"})
        return config

    @classmethod
    def from_config(cls, config):
        return cls(**config)

    def __repr__(self):
        return f"<Operation name={self.name}>"


Operation.__module__ = "keras.src.ops.operation"


class Function(Operation):
    def __init__(self, inputs, outputs, name=None):
        super().__init__(name=name)
        for what, nest in (("inputs", inputs), ("outputs", outputs)):
            if not _tree.flatten(nest):
                raise ValueError(
                    f"`{what}` argument cannot be empty. Received:\ninputs={inputs}\n"
                    f"outputs={outputs}")
        from keras import Model
        self._inputs_struct, self._outputs_struct = inputs, outputs
        self._model = Model(inputs, outputs, name=self.name)

    @property
    def operations(self):
        return self._model.operations

    @property
    def inputs(self):
        return _tree.flatten(self._inputs_struct)

    @property
    def outputs(self):
        return _tree.flatten(self._outputs_struct)

    def _check(self, inputs):
        try:
            _tree.assert_same_structure(inputs, self._inputs_struct)
        except ValueError:
            raise ValueError(
                "Function was called with an invalid input structure. "
                f"Expected input structure: {self._inputs_struct}\n"
                f"Received input structure: {inputs}")
        for x, ref in zip(_tree.flatten(inputs), self.inputs):
            same = len(x.shape) == len(ref.shape) and all(
                a is None or b is None or a == b for a, b in zip(x.shape, ref.shape))
            if not same:
                raise ValueError(
                    f"{type(self).__name__} was passed incompatible inputs. For input "
                    f"'{ref.name}', expected shape {ref.shape}, but received instead a tensor with "
                    f"shape {x.shape}.")

    def __call__(self, inputs):
        self._check(inputs)
        return self._model(inputs)

    def call(self, inputs):
        return self(inputs)

    def compute_output_spec(self, inputs):
        return self._model.compute_output_spec(inputs)

    def compute_output_shape(self, input_shape):
        return self._model.compute_output_shape(input_shape)


Function.__module__ = "keras.src.ops.function"
"""#
}
