/// The parts of the `jax` modules that are written in Python.
enum JaxSource {
  static let root = """
    import functools as _functools
    import _jax
    from jax import numpy, nn, lax, random, tree_util, tree, debug, errors

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
            y = numpy.asarray(fun(*args))
            flat = [grad(lambda *a, i=i: numpy.ravel(fun(*a))[i], argnums)(*args)
                    for i in range(y.size)]
            return tree_util.tree_map(
                lambda *rows: numpy.reshape(
                    numpy.stack(rows), tuple(y.shape) + tuple(rows[0].shape)), *flat)
        return jacobian

    jacfwd = jacobian = jacrev

    def hessian(fun, argnums=0):
        return jacrev(jacrev(fun, argnums), argnums)

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

    def _mapped_sizes(fun, args, axes):
        sizes, places = [], {}
        code = getattr(fun, '__code__', None)
        for k, (a, axis) in enumerate(zip(args, axes)):
            if axis is None:
                continue
            name = code.co_varnames[k] if code and k < code.co_argcount else f'args[{k}]'
            for leaf in tree_util.tree_leaves(a):
                leaf = numpy.asarray(leaf)
                if leaf.ndim <= (axis if axis >= 0 else -axis - 1):
                    raise ValueError(
                        f'vmap was requested to map its argument along axis {axis}, which implies '
                        f'that its rank should be at least {axis + 1 if axis >= 0 else -axis}, but '
                        f'is only {leaf.ndim} (its shape is {tuple(leaf.shape)})')
                size = leaf.shape[axis]
                sizes.append(size)
                dims = ','.join(str(d) for d in leaf.shape)
                places.setdefault(size, []).append(
                    f'axis {axis} of argument {name} of type {leaf.dtype}[{dims}]')
        if not sizes:
            raise ValueError('vmap must have at least one non-None value in in_axes')
        if len(places) > 1:
            lines = []
            for size, found in places.items():
                if len(found) == 1:
                    lines.append(f'  * one axis had size {size}: {found[0]}')
                else:
                    lines.append(f'  * some axes ({len(found)} of them) had size {size}, '
                                 f'e.g. {found[0]}')
            raise ValueError('vmap got inconsistent sizes for array axes to be mapped:\\n'
                             + ';\\n'.join(lines))
        return sizes

    def vmap(fun, in_axes=0, out_axes=0):
        def mapped(*args):
            axes = in_axes if isinstance(in_axes, (list, tuple)) else [in_axes] * len(args)
            sizes = _mapped_sizes(fun, args, axes)
            def pick(i):
                return [a if axis is None else tree_util.tree_map(
                            lambda leaf, axis=axis: numpy.take(leaf, i, axis=axis), a)
                        for a, axis in zip(args, axes)]
            results = [fun(*pick(i)) for i in range(sizes[0])]
            return tree_util.tree_map(
                lambda *leaves: numpy.stack(leaves, axis=out_axes), *results)
        return mapped

    def checkpoint(fun=None, **options):
        return (lambda f: f) if fun is None else fun

    remat = checkpoint
    named_call = checkpoint

    def _flat(x):
        return tree_util.tree_leaves(x)

    def _check_pair(primals, tangents):
        for what, given in (('primals', primals), ('tangents', tangents)):
            if not isinstance(given, (tuple, list)):
                raise TypeError(
                    'primal and tangent arguments to jax.jvp must be tuples or lists; '
                    f'found {type(primals).__name__} and {type(tangents).__name__}.')

    def jvp(fun, primals, tangents, has_aux=False):
        _check_pair(primals, tangents)
        aux = None
        def value(*args):
            nonlocal aux
            y = fun(*args)
            if has_aux:
                y, aux = y
            return y
        y = value(*primals)
        def along(seed):
            # The gradient of (f'(x) transposed times seed) times tangent, by the seed.
            def inner(*args):
                total = 0.0
                for s, o in zip(_flat(seed), _flat(value(*args))):
                    total = total + numpy.sum(numpy.asarray(s) * o)
                return total
            slopes = grad(inner, tuple(range(len(primals))))(*primals)
            total = 0.0
            for s, t in zip(_flat(slopes), _flat(tuple(tangents))):
                total = total + numpy.sum(s * numpy.asarray(t))
            return total
        ones = tree_util.tree_map(lambda leaf: numpy.ones(numpy.asarray(leaf).shape), y)
        out = grad(along)(ones)
        return (y, out, aux) if has_aux else (y, out)

    def vjp(fun, *primals, has_aux=False):
        result = fun(*primals)
        y, aux = result if has_aux else (result, None)
        def pullback(cotangent):
            def inner(*args):
                out = fun(*args)
                out = out[0] if has_aux else out
                total = 0.0
                for c, o in zip(_flat(cotangent), _flat(out)):
                    total = total + numpy.sum(numpy.asarray(c) * o)
                return total
            return grad(inner, tuple(range(len(primals))))(*primals)
        return (y, pullback, aux) if has_aux else (y, pullback)

    def linearize(fun, *primals):
        return fun(*primals), lambda *tangents: jvp(fun, primals, tangents)[1]

    class ShapeDtypeStruct:
        def __init__(self, shape, dtype, **options):
            self.shape = tuple(shape)
            self.dtype = numpy.zeros((), dtype).dtype
            self.ndim = len(self.shape)
        def __repr__(self):
            return f'ShapeDtypeStruct(shape={self.shape}, dtype={self.dtype})'

    def eval_shape(fun, *args, **kwargs):
        def stand(leaf):
            return numpy.zeros(leaf.shape, leaf.dtype) if hasattr(leaf, 'shape') else leaf
        args = tree_util.tree_map(stand, args)
        out = fun(*args, **tree_util.tree_map(stand, kwargs))
        return tree_util.tree_map(
            lambda leaf: ShapeDtypeStruct(numpy.asarray(leaf).shape, numpy.asarray(leaf).dtype), out)

    class custom_vjp:
        def __init__(self, fun, nondiff_argnums=()):
            self.fun = fun
            self._nondiff = tuple(nondiff_argnums)
            _functools.update_wrapper(self, fun)
        def defvjp(self, fwd, bwd, **options):
            self._fwd, self._bwd = fwd, bwd
        def __call__(self, *args):
            from keras import ops
            fixed = [args[i] for i in self._nondiff]
            live = [a for i, a in enumerate(args) if i not in self._nondiff]
            @ops.custom_gradient
            def call(*given):
                rest = iter(given)
                whole = [a if i in self._nondiff else next(rest) for i, a in enumerate(args)]
                y, residuals = self._fwd(*whole)
                return y, lambda g: self._bwd(*fixed, residuals, g)
            return call(*live)

    class custom_jvp:
        def __init__(self, fun, nondiff_argnums=()):
            self.fun = fun
            _functools.update_wrapper(self, fun)
            self._rule = None
        def defjvp(self, rule, **options):
            self._rule = rule
            return rule
        def defjvps(self, *rules):
            def rule(primals, tangents):
                y = self.fun(*primals)
                return y, sum(r(t, y, *primals) for r, t in zip(rules, tangents) if r is not None)
            self._rule = rule
        def __call__(self, *args):
            from keras import ops
            if self._rule is None:
                return self.fun(*args)
            @ops.custom_gradient
            def call(*given):
                y = self.fun(*given)
                def backward(g):
                    parts = []
                    for i, x in enumerate(given):
                        x = numpy.asarray(x)
                        zeros = [numpy.zeros_like(numpy.asarray(a)) for a in given]
                        # Elementwise rules: the slope along ones is the derivative.
                        zeros[i] = numpy.ones_like(x)
                        part = g * self._rule(tuple(given), tuple(zeros))[1]
                        while part.ndim > x.ndim:
                            part = numpy.sum(part, axis=0)
                        parts.append(part)
                    return tuple(parts)
                return y, backward
            return call(*args)

    def custom_gradient(fun):
        from keras import ops
        return ops.custom_gradient(fun)

    def pure_callback(callback, result_shape_dtypes, *args, **options):
        return callback(*args)

    class _Context:
        def __init__(self, *args, **kwargs):
            pass
        def __enter__(self):
            return self
        def __exit__(self, *error):
            return False
        def __call__(self, fun):
            return fun

    disable_jit = checking_leaks = debug_nans = default_device = named_scope = _Context
    ensure_compile_time_eval = enable_x64 = default_matmul_precision = _Context

    def clear_caches():
        pass

    def process_index():
        return 0

    def process_count():
        return 1

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

    local_devices = devices

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
        if _jax.is_tensor(shape) and shape.ndim == 0:
            _jax.require(shape, 'size')
        return (shape,) if not isinstance(shape, (list, tuple)) else tuple(shape)

    def arange(start, stop=None, step=None, dtype=None):
        for name, x in (('stop' if stop is None else 'start', start), ('stop', stop),
                        ('step', step)):
            if _jax.is_tensor(x):
                _jax.require(x, f"It arose in the jnp.arange argument '{name}'")
        return _ops.arange(start, stop, 1 if step is None else step,
                           dtype=None if dtype is None else _name(dtype))

    def zeros(shape, dtype=None):
        return _ops.zeros(_shaped(shape), 'float32' if dtype is None else _name(dtype))

    def ones(shape, dtype=None):
        return _ops.ones(_shaped(shape), 'float32' if dtype is None else _name(dtype))

    def full(shape, fill_value, dtype=None):
        return _jax.tensor(_np.full(_shaped(shape), fill_value, dtype))

    def astype(x, dtype):
        return _ops.cast(x, _name(dtype))

    def isdtype(dtype, kind):
        return _np.isdtype(_np.dtype(_name(dtype)), kind)

    def matrix_transpose(x):
        return _ops.swapaxes(_jax.tensor(x), -1, -2)

    def vecdot(x1, x2, axis=-1):
        return _ops.sum(_jax.tensor(x1) * _jax.tensor(x2), axis=axis)

    def fill_diagonal(a, val, wrap=False, inplace=True):
        if inplace:
            raise ValueError(
                'jnp.fill_diagonal() arrays are immutable, must set inplace=False')
        return _ops.where(_ops.eye(*a.shape, dtype='bool'), val, a)

    def polyval(p, x):
        p, y = _jax.tensor(p), 0.0
        for i in range(p.shape[0]):
            y = y * x + p[i]
        return y

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
            before = tree_util.tree_leaves(carry)
            carry, y = f(carry, tree_util.tree_map(lambda leaf: leaf[i], xs))
            if i == 0:
                _same_types(f, before, tree_util.tree_leaves(carry))
            outputs.append(y)
        return carry, tree_util.tree_map(lambda *ys: _ops.stack(ys), *outputs)

    def _same_types(f, before, after):
        def text(x):
            return f"{x.dtype}[{','.join(str(d) for d in x.shape)}]"
        code = getattr(f, '__code__', None)
        name = code.co_varnames[0] if code and code.co_argcount else 'carry'
        for i, (a, b) in enumerate(zip(before, after)):
            a, b = _ops.convert_to_tensor(a), _ops.convert_to_tensor(b)
            if a.shape == b.shape:
                continue
            where = name if len(before) == 1 else f'{name}[{i}]'
            raise TypeError(
                'scan body function carry input and carry output must have equal types, but they '
                f'differ:\\n\\nThe input carry {where} has type {text(a)} but the corresponding '
                f'output carry component has type {text(b)}, so the shapes do not match.\\n\\n'
                'Revise the function so that all output types match the corresponding input types.')

    def cond(pred, true_fun, false_fun, *operands, **options):
        shape = tuple(getattr(pred, 'shape', ()))
        if shape:
            raise TypeError(f'Pred must be a scalar, got {pred} of shape {shape}.')
        return _ops.cond(pred, lambda: true_fun(*operands), lambda: false_fun(*operands))

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

    def select_n(which, *cases):
        return _ops.where(which, cases[1], cases[0])

    def clamp(min, x, max):
        return _ops.clip(x, min, max)

    def dynamic_slice(operand, start_indices, slice_sizes):
        return _ops.slice(operand, start_indices, slice_sizes)

    def dynamic_slice_in_dim(operand, start_index, slice_size, axis=0):
        starts, sizes = [0] * operand.ndim, list(operand.shape)
        starts[axis], sizes[axis] = start_index, slice_size
        return _ops.slice(operand, starts, sizes)

    def dynamic_index_in_dim(operand, index, axis=0, keepdims=True):
        found = _ops.take(operand, index, axis=axis)
        return _ops.expand_dims(found, axis) if keepdims else found

    def dynamic_update_slice(operand, update, start_indices):
        return _ops.slice_update(operand, start_indices, update)

    def slice_in_dim(operand, start_index, limit_index, stride=1, axis=0):
        key = [slice(None)] * operand.ndim
        key[axis] = slice(start_index, limit_index, stride)
        return operand[tuple(key)]

    def broadcast(operand, sizes):
        return _ops.broadcast_to(operand, tuple(sizes) + tuple(operand.shape))

    def iota(dtype, size):
        return _ops.arange(size, dtype=dtype)

    def convert_element_type(operand, new_dtype):
        from jax.numpy import astype
        return astype(_ops.convert_to_tensor(operand), new_dtype)

    def reduce_sum(operand, axes):
        return _ops.sum(operand, axis=tuple(axes))

    def reduce_max(operand, axes):
        return _ops.max(operand, axis=tuple(axes))

    def reduce_min(operand, axes):
        return _ops.min(operand, axis=tuple(axes))

    def mul(x, y):
        return x * y

    def sub(x, y):
        return x - y

    def div(x, y):
        return x / y

    def pow(x, y):
        return x ** y

    def integer_pow(x, y):
        return x ** y

    def rem(x, y):
        return _ops.subtract(x, y * _ops.trunc(x / y))

    def eq(x, y):
        return x == y

    def ne(x, y):
        return x != y

    def gt(x, y):
        return x > y

    def lt(x, y):
        return x < y

    def ge(x, y):
        return x >= y

    def le(x, y):
        return x <= y

    def logistic(x):
        return _ops.sigmoid(x)

    def cummax(operand, axis=0, reverse=False):
        return associative_scan(_ops.maximum, operand, reverse, axis)

    def stop_gradient(x):
        from jax import tree_util
        return tree_util.tree_map(_ops.stop_gradient, x)

    def associative_scan(fn, elems, reverse=False, axis=0):
        return _ops.associative_scan(fn, elems, reverse=reverse, axis=axis)
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

    def bernoulli(key, p=0.5, shape=None):
        shape = getattr(p, 'shape', ()) if shape is None else shape
        return _ops.less(_jax.uniform(key, _shape(shape), 0.0, 1.0), p)

    def fold_in(key, data):
        return _jax.split(key, int(data) + 1)[int(data)]

    def key_data(key):
        return key

    wrap_key_data = clone = key_data

    def bits(key, shape=(), dtype=None):
        return _jax.bits(key, _shape(shape))

    def randint(key, shape, minval, maxval, dtype=None):
        return _jax.randint(key, _shape(shape), (int(minval), int(maxval)))

    def permutation(key, x, axis=0, independent=False):
        x = _ops.arange(x) if isinstance(x, int) else _ops.convert_to_tensor(x)
        return _jax.shuffle(key, axis, x)

    def choice(key, a, shape=(), replace=True, p=None, axis=0):
        shape = _shape(shape)
        n = a if isinstance(a, int) else a.shape[axis]
        count = 1
        for d in shape:
            count *= d
        if replace:
            if p is None:
                places = randint(key, shape, 0, n)
            else:
                edges = _ops.cumsum(_ops.convert_to_tensor(p, dtype='float32'))
                r = edges[-1] * (1 - uniform(key, shape))
                places = _ops.reshape(_ops.searchsorted(edges, _ops.reshape(r, (-1,))), shape)
        else:
            if count > n:
                raise ValueError(
                    f'Number of samples to draw ({count}) must be less than or equal to number '
                    f'of elements to draw from ({n}).')
            if p is None:
                places = _ops.reshape(permutation(key, n)[:count], shape)
            else:
                g = gumbel(key, (n,)) + _ops.log(_ops.convert_to_tensor(p, dtype='float32'))
                places = _ops.reshape(_ops.top_k(g, count)[1], shape)
        return places if isinstance(a, int) else _ops.take(
            _ops.convert_to_tensor(a), places, axis=axis)

    def gumbel(key, shape=(), dtype=None, mode=None):
        return _jax.gumbel(key, _shape(shape))

    def categorical(key, logits, axis=-1, shape=None, replace=True, mode=None):
        logits = _ops.convert_to_tensor(logits)
        axis = axis % logits.ndim
        rest = tuple(d for i, d in enumerate(logits.shape) if i != axis)
        shape = rest if shape is None else _shape(shape)
        lead = shape[:len(shape) - len(rest)]
        noise = _jax.gumbel(key, lead + tuple(logits.shape))
        return _ops.argmax(noise + logits, axis=axis + len(lead))

    def exponential(key, shape=(), dtype=None):
        return -_ops.log1p(-_jax.uniform(key, _shape(shape), 0.0, 1.0))

    def laplace(key, shape=(), dtype=None):
        u = _jax.uniform(key, _shape(shape), -1.0 + 2.0 ** -24, 1.0)
        return _ops.sign(u) * _ops.log1p(-_ops.abs(u))

    def logistic(key, shape=(), dtype=None):
        x = _jax.uniform(key, _shape(shape), 1.1754944e-38, 1.0)
        return _ops.log(x / (1 - x))

    def rademacher(key, shape=(), dtype=None):
        return _ops.cast(2 * _ops.cast(bernoulli(key, 0.5, shape), 'int32') - 1, 'int32')

    def gamma(key, a, shape=None, dtype=None):
        shape = getattr(a, 'shape', ()) if shape is None else shape
        return _jax.gamma(key, _shape(shape), a)

    def multivariate_normal(key, mean, cov, shape=None, dtype=None, method='cholesky'):
        mean, cov = _ops.convert_to_tensor(mean), _ops.convert_to_tensor(cov)
        shape = tuple(mean.shape[:-1]) if shape is None else _shape(shape)
        noise = normal(key, shape + (mean.shape[-1],))
        return mean + _ops.einsum('...ij,...j->...i', _ops.cholesky(cov), noise)

    def lognormal(key, sigma=1.0, shape=(), dtype=None):
        return _ops.exp(normal(key, shape) * sigma)
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
            return {k: tree_map(f, tree[k], *[r[k] for r in rest], is_leaf=is_leaf)
                    for k in sorted(tree)}
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
                return {k: fill(t[k]) for k in sorted(t)}
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

    def tree_transpose(outer_treedef, inner_treedef, pytree_to_transpose):
        rows = [tree_leaves(part) for part in _children(outer_treedef._tree, pytree_to_transpose)]
        columns = [tree_unflatten(outer_treedef, list(column)) for column in zip(*rows)]
        return tree_unflatten(inner_treedef, columns)

    def _children(shape, tree):
        if shape is None:
            return []
        if isinstance(shape, dict):
            return [c for k in sorted(shape) for c in _children(shape[k], tree[k])]
        if isinstance(shape, (list, tuple)):
            return [c for i, s in enumerate(shape) for c in _children(s, tree[i])]
        return [tree]

    class DictKey:
        def __init__(self, key):
            self.key = key
        def __repr__(self):
            return f'DictKey(key={self.key!r})'
        def __str__(self):
            return f'[{self.key!r}]'

    class SequenceKey:
        def __init__(self, idx):
            self.idx = idx
        def __repr__(self):
            return f'SequenceKey(idx={self.idx!r})'
        def __str__(self):
            return f'[{self.idx!r}]'

    def _paths(tree, path=()):
        if tree is None:
            return []
        if isinstance(tree, dict):
            return [p for k in sorted(tree) for p in _paths(tree[k], path + (DictKey(k),))]
        if isinstance(tree, (list, tuple)):
            return [p for i, t in enumerate(tree) for p in _paths(t, path + (SequenceKey(i),))]
        return [(path, tree)]

    def tree_leaves_with_path(tree, is_leaf=None):
        return _paths(tree)

    def tree_flatten_with_path(tree, is_leaf=None):
        return _paths(tree), tree_structure(tree)

    def tree_map_with_path(f, tree, *rest, is_leaf=None):
        others = [tree_leaves(r) for r in rest]
        made = [f(path, leaf, *[o[i] for o in others])
                for i, (path, leaf) in enumerate(_paths(tree))]
        return tree_unflatten(tree_structure(tree), made)

    def keystr(keys, simple=False, separator=''):
        if simple:
            return separator.join(str(getattr(k, 'key', getattr(k, 'idx', k))) for k in keys)
        return separator.join(str(k) for k in keys)

    def Partial(func, *args, **kwargs):
        import functools
        return functools.partial(func, *args, **kwargs)
    """

  static let tree = """
    from jax.tree_util import (tree_map as map, tree_leaves as leaves, tree_flatten as flatten,
                               tree_unflatten as unflatten, tree_structure as structure,
                               tree_reduce as reduce, tree_all as all,
                               tree_transpose as transpose, tree_map_with_path as map_with_path,
                               tree_leaves_with_path as leaves_with_path,
                               tree_flatten_with_path as flatten_with_path)
    """

  static let errors = """
    class JAXTypeError(TypeError):
        pass

    class JAXIndexError(IndexError):
        pass

    class ConcretizationTypeError(JAXTypeError):
        pass

    class TracerBoolConversionError(ConcretizationTypeError):
        pass

    class TracerArrayConversionError(JAXTypeError):
        pass

    class TracerIntegerConversionError(JAXTypeError):
        pass

    class UnexpectedTracerError(JAXTypeError):
        pass

    class NonConcreteBooleanIndexError(JAXIndexError):
        pass

    class KeyReuseError(RuntimeError):
        pass
    """

  static let scipy = [
    ("special", """
      from keras import ops as _ops

      def logsumexp(a, axis=None, b=None, keepdims=False):
          return _ops.logsumexp(a, axis=axis, keepdims=keepdims)

      def expit(x):
          return _ops.sigmoid(x)

      def softmax(x, axis=-1):
          return _ops.softmax(x, axis=axis)

      def xlogy(x, y):
          return _ops.where(x == 0, 0.0, x * _ops.log(_ops.where(x == 0, 1.0, y)))

      def __getattr__(name):
          return getattr(_ops, name)
      """),
    ("linalg", """
      from keras import ops as _ops

      def __getattr__(name):
          return getattr(_ops, name)
      """),
    ("stats", "from jax.scipy.stats import norm"),
    ("stats.norm", """
      from keras import ops as _ops

      def logpdf(x, loc=0.0, scale=1.0):
          z = (_ops.convert_to_tensor(x) - loc) / scale
          return -0.5 * z * z - _ops.log(scale * 2.5066282746310002)

      def pdf(x, loc=0.0, scale=1.0):
          return _ops.exp(logpdf(x, loc, scale))

      def cdf(x, loc=0.0, scale=1.0):
          z = (_ops.convert_to_tensor(x) - loc) / scale
          return 0.5 * (1 + _ops.erf(z / 1.4142135623730951))
      """),
  ]

  static let debug = """
    def print(fmt, *args, **kwargs):
        import builtins
        builtins.print(fmt.format(*args, **kwargs))
    """
}
