import jax
import jax.numpy as jnp
import numpy as np
from keras import ops


def f(x):
    return jnp.stack([x[0] ** 2 * x[1], jnp.sin(x[1]), x[0] + x[1]])


x = jnp.array([2.0, 0.5])
y, pull = jax.vjp(f, x)
print(y)
print(pull(jnp.array([1.0, 0.0, 0.0])))
y, t = jax.jvp(f, (x,), (jnp.array([1.0, 0.0]),))
print(t)
print(jax.jacobian(f)(x))
print(jnp.allclose(jax.jacfwd(f)(x), jax.jacrev(f)(x)))
print(jax.hessian(lambda v: jnp.sum(v ** 3))(x))
g = jax.grad(jax.grad(lambda s: s ** 4))
print(g(3.0))
print(jax.grad(lambda a, b: a * b ** 2, argnums=(0, 1))(2.0, 3.0))
print(jax.value_and_grad(lambda p: p["w"] * 3 + p["b"] ** 2)({"w": 1.0, "b": 2.0}))


@jax.custom_vjp
def clip_gradient(x):
    return x


clip_gradient.defvjp(lambda x: (x, None), lambda res, g: (jnp.clip(g, -1.0, 1.0),))
print(jax.grad(lambda v: 10 * clip_gradient(v) ** 2)(3.0))


@ops.custom_gradient
def log1pexp(x):
    e = ops.exp(x)

    def grad(upstream):
        return ops.multiply(upstream, 1.0 - 1.0 / ops.add(1, e))

    return ops.log(1 + e), grad


print(jax.grad(log1pexp)(100.0 / 2))
print(jax.grad(lambda v: jax.lax.stop_gradient(v) * v)(4.0))
print(jax.eval_shape(f, x))
