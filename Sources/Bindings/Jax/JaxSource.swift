/// The parts of the `jax` modules that are written in Python.
enum JaxSource {
  static let root = """
    import functools as _functools
    import _jax
    from jax import numpy, nn, lax, random, tree_util, tree, debug

    __version__ = '0.10.2'
    Array = _jax.Array

    def value_and_grad(fun, argnums=0, has_aux=False, holomorphic=False, allow_int=False):
        def value_and_grad_fun(*args, **kwargs):
            return _jax.value_and_grad(fun, argnums, has_aux, args, kwargs)
        return value_and_grad_fun

    def grad(fun, argnums=0, has_aux=False, holomorphic=False, allow_int=False):
        def grad_fun(*args, **kwargs):
            value, slope = _jax.value_and_grad(fun, argnums, has_aux, args, kwargs)
            return (slope, value[1]) if has_aux else slope
        return grad_fun

    def _rows(fun, indices, args, out):
        results = [fun(i, *args) for i in indices]
        return tree_util.tree_map(lambda *leaves: numpy.stack(leaves, axis=out), *results)

    def jacrev(fun, argnums=0, has_aux=False):
        def jacobian(*args):
            y = fun(*args)
            flat = [grad(lambda *a, i=i: numpy.ravel(fun(*a))[i], argnums)(*args)
                    for i in range(y.size)]
            return tree_util.tree_map(
                lambda *rows: numpy.reshape(
                    numpy.stack(rows), tuple(y.shape) + tuple(rows[0].shape)), *flat)
        return jacobian

    jacfwd = jacobian = jacrev

    def hessian(fun, argnums=0):
        return jacrev(grad(fun, argnums), argnums)

    def jit(fun=None, *, static_argnums=(), static_argnames=(), donate_argnums=(),
            donate_argnames=(), **options):
        if fun is None:
            return lambda f: jit(f, static_argnums=static_argnums, static_argnames=static_argnames)
        numbers = (static_argnums,) if isinstance(static_argnums, int) else tuple(static_argnums)
        names = (static_argnames,) if isinstance(static_argnames, str) else tuple(static_argnames)
        code = getattr(fun, '__code__', None)
        if code is not None and names:
            listed = code.co_varnames[:code.co_argcount]
            numbers += tuple(listed.index(n) for n in names if n in listed)
        compiled = _jax.compiled(fun, lambda place: place in numbers or place in names)
        def wrapper(*args, **kwargs):
            return compiled(*args, **kwargs)
        try:
            _functools.update_wrapper(wrapper, fun)
        except Exception:
            pass
        return wrapper

    def vmap(fun, in_axes=0, out_axes=0):
        def mapped(*args):
            axes = in_axes if isinstance(in_axes, (list, tuple)) else [in_axes] * len(args)
            sizes = [leaf.shape[axis] for a, axis in zip(args, axes) if axis is not None
                     for leaf in tree_util.tree_leaves(a)]
            def pick(i):
                return [a if axis is None else tree_util.tree_map(
                            lambda leaf, axis=axis: numpy.take(leaf, i, axis=axis), a)
                        for a, axis in zip(args, axes)]
            results = [fun(*pick(i)) for i in range(sizes[0])]
            return tree_util.tree_map(
                lambda *leaves: numpy.stack(leaves, axis=out_axes), *results)
        return mapped

    def checkpoint(fun, **options):
        return fun

    def device_get(x):
        import numpy as np
        return tree_util.tree_map(np.asarray, x)

    def device_put(x, device=None):
        return tree_util.tree_map(numpy.asarray, x)

    def block_until_ready(x):
        return x

    class _Device:
        platform = 'cpu'
        device_kind = 'cpu'
        id = 0
        def __repr__(self):
            return 'CpuDevice(id=0)'

    def devices(backend=None):
        return [_Device()]

    def local_device_count():
        return 1

    device_count = local_device_count

    def default_backend():
        return 'cpu'

    class _Config:
        def update(self, name, value):
            pass

    config = _Config()
    """

  static let numpy = """
    import numpy as _np
    import _jax
    from keras import ops as _ops
    from keras.ops import *
    from numpy import pi, e, inf, nan, newaxis
    from numpy import float32, int32, uint32, bool_, float16, int8, uint8

    ndarray = _jax.Array
    float64 = float32
    int64 = int32

    def array(object, dtype=None, copy=True):
        if isinstance(object, (list, tuple)):
            object = _np.array([_np.asarray(x) if _jax.is_tensor(x) else x for x in object]) \\
                if not any(_jax.is_tensor(x) for x in object) else _ops.stack(list(object))
        if object is None:
            raise ValueError('None is not a valid value for jnp.array')
        result = _jax.tensor(object)
        return result if dtype is None else _ops.cast(result, _name(dtype))

    asarray = array

    def _name(dtype):
        if isinstance(dtype, str):
            return dtype
        return {float: 'float32', int: 'int32', bool: 'bool'}.get(dtype) or _np.dtype(dtype).name

    def _shaped(shape):
        return (shape,) if isinstance(shape, int) else tuple(shape)

    def zeros(shape, dtype=None):
        return _ops.zeros(_shaped(shape), 'float32' if dtype is None else _name(dtype))

    def ones(shape, dtype=None):
        return _ops.ones(_shaped(shape), 'float32' if dtype is None else _name(dtype))

    def full(shape, fill_value, dtype=None):
        return _jax.tensor(_np.full(_shaped(shape), fill_value, dtype))

    def astype(x, dtype):
        return _ops.cast(x, _name(dtype))

    def atleast_1d(x):
        x = _jax.tensor(x)
        return _ops.reshape(x, (1,)) if x.ndim == 0 else x

    def __getattr__(name):
        if name == 'linalg':
            import jax.numpy.linalg as linalg
            return linalg
        found = getattr(_np, name, None)
        if name.startswith('_') or found is None:
            raise AttributeError("module 'jax.numpy' has no attribute '%s'" % name)
        if not callable(found):
            return found
        def through(*args, **kwargs):
            plain = [_np.asarray(a) if _jax.is_tensor(a) else a for a in args]
            result = found(*plain, **kwargs)
            return _jax.tensor(result) if isinstance(result, (_np.ndarray, _np.generic)) else result
        return through
    """

  static let linalg = """
    from keras import ops as _ops

    def __getattr__(name):
        return getattr(_ops, name)
    """

  static let nn = """
    from keras import ops as _ops

    def gelu(x, approximate=True):
        return _ops.gelu(x, approximate)

    def leaky_relu(x, negative_slope=0.01):
        return _ops.leaky_relu(x, negative_slope)

    def swish(x):
        return _ops.silu(x)

    def standardize(x, axis=-1, epsilon=1e-5):
        mean = _ops.mean(x, axis=axis, keepdims=True)
        return (x - mean) / _ops.sqrt(_ops.var(x, axis=axis, keepdims=True) + epsilon)

    def __getattr__(name):
        return getattr(_ops, name)
    """

  static let lax = """
    from keras import ops as _ops

    def __getattr__(name):
        return getattr(_ops, name)

    def scan(f, init, xs=None, length=None):
        from jax import tree_util
        leaves = tree_util.tree_leaves(xs)
        n = length if length is not None else leaves[0].shape[0]
        carry, outputs = init, []
        for i in range(n):
            carry, y = f(carry, tree_util.tree_map(lambda leaf: leaf[i], xs))
            outputs.append(y)
        return carry, tree_util.tree_map(lambda *ys: _ops.stack(ys), *outputs)

    def fori_loop(lower, upper, body_fun, init_val):
        for i in range(int(lower), int(upper)):
            init_val = body_fun(i, init_val)
        return init_val

    def while_loop(cond_fun, body_fun, init_val):
        while cond_fun(init_val):
            init_val = body_fun(init_val)
        return init_val

    def select(pred, on_true, on_false):
        return _ops.where(pred, on_true, on_false)
    """

  static let random = """
    import _jax
    from keras import ops as _ops

    def PRNGKey(seed):
        return _jax.key(int(seed))

    key = PRNGKey

    def split(key, num=2):
        return _jax.split(key, num)

    def _shape(shape):
        return (shape,) if isinstance(shape, int) else tuple(shape)

    def normal(key, shape=(), dtype=None):
        return _jax.normal(key, _shape(shape))

    def uniform(key, shape=(), dtype=None, minval=0.0, maxval=1.0):
        return _jax.uniform(key, _shape(shape), minval, maxval)

    def truncated_normal(key, lower=-2.0, upper=2.0, shape=(), dtype=None):
        return _jax.truncated_normal(key, _shape(shape))

    def bernoulli(key, p=0.5, shape=()):
        return _ops.less(_jax.uniform(key, _shape(shape), 0.0, 1.0), p)
    """

  static let treeUtil = """
    import _jax

    def _is_node(x):
        return isinstance(x, (list, tuple, dict))

    def tree_leaves(tree, is_leaf=None):
        if tree is None:
            return []
        if not _is_node(tree) or (is_leaf is not None and is_leaf(tree)):
            return [tree]
        items = [tree[k] for k in sorted(tree)] if isinstance(tree, dict) else tree
        return [leaf for item in items for leaf in tree_leaves(item, is_leaf)]

    def tree_map(f, tree, *rest, is_leaf=None):
        if tree is None:
            return None
        if not _is_node(tree) or (is_leaf is not None and is_leaf(tree)):
            return f(tree, *rest)
        if isinstance(tree, dict):
            return {k: tree_map(f, tree[k], *[r[k] for r in rest], is_leaf=is_leaf) for k in tree}
        items = [tree_map(f, item, *[r[i] for r in rest], is_leaf=is_leaf)
                 for i, item in enumerate(tree)]
        if hasattr(tree, '_fields'):
            return type(tree)(*items)
        return type(tree)(items)

    class PyTreeDef:
        def __init__(self, tree):
            self._tree = tree
        def __repr__(self):
            def text(t):
                if t is None:
                    return 'None'
                if isinstance(t, dict):
                    return '{' + ', '.join(f'{k!r}: {text(t[k])}' for k in sorted(t)) + '}'
                if isinstance(t, list):
                    return '[' + ', '.join(text(i) for i in t) + ']'
                if isinstance(t, tuple):
                    inner = ', '.join(text(i) for i in t)
                    return '(' + inner + (',)' if len(t) == 1 else ')')
                return '*'
            return f'PyTreeDef({text(self._tree)})'

    def tree_structure(tree):
        return PyTreeDef(tree_map(lambda leaf: 0, tree))

    def tree_flatten(tree, is_leaf=None):
        return tree_leaves(tree, is_leaf), tree_structure(tree)

    def tree_unflatten(treedef, leaves):
        rest = iter(leaves)
        def fill(t):
            if t is None:
                return None
            if isinstance(t, dict):
                made = {k: fill(t[k]) for k in sorted(t)}
                return {k: made[k] for k in t}
            if isinstance(t, (list, tuple)):
                return type(t)([fill(i) for i in t])
            return next(rest)
        return fill(treedef._tree)

    def tree_reduce(function, tree, initializer=None):
        leaves = tree_leaves(tree)
        total, rest = (leaves[0], leaves[1:]) if initializer is None else (initializer, leaves)
        for leaf in rest:
            total = function(total, leaf)
        return total

    def tree_all(tree):
        return all(tree_leaves(tree))
    """

  static let tree = """
    from jax.tree_util import (tree_map as map, tree_leaves as leaves, tree_flatten as flatten,
                               tree_unflatten as unflatten, tree_structure as structure,
                               tree_reduce as reduce, tree_all as all)
    """

  static let debug = """
    def print(fmt, *args, **kwargs):
        import builtins
        builtins.print(fmt.format(*args, **kwargs))
    """
}
