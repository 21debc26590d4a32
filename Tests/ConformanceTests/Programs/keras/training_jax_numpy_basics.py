import jax
import jax.numpy as jnp


def f(x):
    return jnp.sum(x ** 3 - 2 * x)


x = jnp.array([1.0, 2.0, 3.0])
print(f(x), jax.grad(f)(x))
value, grads = jax.value_and_grad(f)(x)
print(value, grads)
g = jax.jit(lambda a, b: jnp.dot(a, b) + 1)
print(g(x, x))


def loss(params, data):
    w, b = params["w"], params["b"]
    pred = jnp.tanh(data @ w + b)
    return jnp.mean((pred - 0.5) ** 2)


params = {"w": jnp.ones((3,)) * 0.1, "b": jnp.zeros(())}
data = jnp.arange(12.0).reshape(4, 3) / 10
d = jax.grad(loss)(params, data)
print(sorted(d), d["w"].round(4), round(float(d["b"]), 4))
for _ in range(5):
    d = jax.grad(loss)(params, data)
    params = jax.tree_util.tree_map(lambda p, g: p - 0.5 * g, params, d)
print(round(float(loss(params, data)), 5))
key = jax.random.PRNGKey(0)
k1, k2 = jax.random.split(key)
print(jax.random.normal(k1, (3,)).round(4), jax.random.uniform(k2, (2,)).round(4))
print(jax.nn.relu(jnp.array([-1.0, 2.0])), jax.nn.softmax(jnp.array([1.0, 2.0])).round(4))
print(jax.grad(jax.grad(lambda t: t ** 4))(2.0), jax.vmap(lambda v: v * 2)(x))
