import jax
import jax.numpy as jnp
import numpy as np


def report(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__)
        print(str(e).split("\n")[0])


@jax.jit
def branch(x):
    if x > 0:
        return x
    return -x


@jax.jit
def to_float(x):
    return float(x) * 2


@jax.jit
def to_numpy(x):
    return np.array(x) + 1


@jax.jit
def loop(n):
    total = 0
    for i in range(n):
        total += i
    return total


report(branch, 3.0)
report(to_float, 3.0)
report(to_numpy, jnp.ones(2))
report(loop, 4)
report(jax.grad(lambda v: v * 2), jnp.ones(3))
report(jax.grad(lambda v: jnp.sum(v)), jnp.arange(3))
report(jax.jit(lambda v, n: v ** n, static_argnums=1), 2.0, 3)
report(jax.jit(lambda v: v.at[0].set(5.0)), jnp.zeros(3))
