"""Records values and slopes of Keras's activations under JAX, kinks included.

Run with KERAS_BACKEND=jax; writes activations.json beside this file.
"""
import json
import pathlib

import jax
import jax.numpy as jnp
import keras

POINTS = [-7.0, -3.0, -2.5, -1.0, -0.5, -0.1, 0.0, 0.1, 0.5, 1.0, 2.5, 3.0, 6.0, 7.0]
NAMES = """relu relu6 sigmoid tanh softplus softsign silu leaky_relu hard_sigmoid hard_silu elu selu
celu gelu log_sigmoid hard_tanh hard_shrink soft_shrink tanh_shrink squareplus sparse_plus
sparse_sigmoid""".split()

record = {"keras": keras.__version__, "jax": jax.__version__, "points": POINTS, "functions": {}}
x = jnp.array(POINTS, "float32")
for name in NAMES:
    function = getattr(keras.ops, name)
    values = function(x)
    slopes = jax.vmap(jax.grad(lambda v: function(v)))(x)
    record["functions"][name] = {
        "values": [float(v) for v in values],
        "slopes": [float(v) for v in slopes],
    }
path = pathlib.Path(__file__).with_name("activations.json")
path.write_text(json.dumps(record, indent=1) + "\n")
