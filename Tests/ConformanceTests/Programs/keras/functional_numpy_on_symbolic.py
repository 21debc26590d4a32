# NumPy's functions do not know tensors that have no numbers yet.
import numpy as np
import keras
from keras import layers, ops

inputs = keras.Input((3,), name="features")
for name, make in (("exp", lambda: np.exp(inputs)), ("array", lambda: np.array(inputs)), ("sum", lambda: np.sum(inputs)),
                   ("mean", lambda: np.mean(inputs, axis=1)), ("dot", lambda: np.dot(inputs, np.ones((3, 2)))),
                   ("concatenate", lambda: np.concatenate([inputs, inputs])), ("reshape", lambda: np.reshape(inputs, (3,))),
                   ("float", lambda: float(inputs)), ("int", lambda: int(inputs)), ("bool", lambda: bool(inputs)),
                   ("len", lambda: len(inputs)), ("iter", lambda: list(inputs)), ("item", lambda: inputs.item()),
                   ("numpy", lambda: inputs.numpy()), ("add", lambda: np.ones((3,)) + inputs), ("mul", lambda: 2 * inputs),
                   ("assign", lambda: inputs.__setitem__(0, 1)), ("format", lambda: f"{inputs:.2f}"),
                   ("sort", lambda: sorted([inputs, inputs])), ("maximum", lambda: np.maximum(inputs, 0)),
                   ("convert", lambda: ops.convert_to_numpy(inputs))):
    try:
        out = make()
        print(name, type(out).__name__, getattr(out, "shape", None))
    except Exception as error:
        print(name, type(error).__name__, str(error).split("\n")[0][:160])
outputs = layers.Lambda(lambda t: ops.exp(t))(inputs)
print(outputs.shape, inputs.name, inputs.ndim, inputs.dtype)
