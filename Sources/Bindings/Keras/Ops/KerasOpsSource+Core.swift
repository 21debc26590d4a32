extension KerasOpsSource {
  /// Control flow, scans and maps: run step by step, so that traces and gradients go through them.
  static let core = head + #"""
from keras import tree


def _known(x):
    """A condition's value, or None while it is only traced."""
    if hasattr(x, "dtype") and not o._is_known(x):
        return None
    return bool(x)


def _tensors(structure):
    return tree.map_structure(_t, structure)


def _text(x):
    """`float32[2,3]`: a value as JAX names its type."""
    x = _t(x)
    return f"{x.dtype}[{','.join(str(d) for d in x.shape)}]"


def _gap(a, b):
    """What parts two types: shapes, dtypes or both; None where they agree."""
    a, b = _t(a), _t(b)
    shapes = tuple(a.shape) != tuple(b.shape)
    if o.dtype(a) == o.dtype(b):
        return "the shapes do not match" if shapes else None
    weak = getattr(a, "weak_type", False) or getattr(b, "weak_type", False)
    if weak and not shapes and o.dtype(a)[:3] == o.dtype(b)[:3]:
        return None
    return "the dtypes do not match" + (", and the shapes do not match" if shapes else "")


def _is_leaf(x):
    return not isinstance(x, (tuple, list, dict)) and x is not None


def _parted(a, b):
    """How two nests differ in kind, or None."""
    if _is_leaf(a) and _is_leaf(b):
        return None
    if _is_leaf(a) != _is_leaf(b) or type(a) is not type(b):
        return "is a ", "so their Python types differ"
    if a is not None and len(a) != len(b):
        kind = type(a).__name__
        return f"is a {kind} of length {len(a)}", f"is a {kind} of length {len(b)}", (
            "so the lengths do not match")
    return None


def _place(f):
    code = getattr(f, "__code__", None)
    name = getattr(f, "__name__", type(f).__name__)
    return f"{name} at {code.co_filename}:{code.co_firstlineno}" if code else name


def _same_branches(a, b, f, g, names=("true_fun", "false_fun"), title="cond"):
    """Both branches give the same types, as tracing them both would have it."""
    first, second = names
    head = f"{first} is {_place(f)}\n{second} is {_place(g)}\n\n"
    tail = f"\n\nRevise {first} and/or {second} so that "
    parted = _parted(a, b)
    if parted:
        if len(parted) == 2:
            kinds = [f"a {type(v)}" if not _is_leaf(v) else "a pytree leaf" for v in (a, b)]
            words = f"{first} output is {kinds[0]} but {second} output is {kinds[1]}, {parted[1]}."
        else:
            words = f"{first} output {parted[0]} but {second} output {parted[1]}, {parted[2]}."
        raise TypeError(
            f"{title} branch outputs must have the same pytree structure, but they differ:\n\n"
            f"{head}{words}{tail}they have the same pytree structure.")
    words = []
    for (path, p), (_, q) in zip(tree.flatten_with_path(a), tree.flatten_with_path(b)):
        gap = _gap(p, q)
        if gap:
            at = "".join(f"[{k!r}]" for k in path)
            words.append(
                f"he output of {first}{' at path ' + at if at else ''} has type {_text(p)} but the "
                f"corresponding output of {second} has type {_text(q)}, so {gap}")
    if words:
        words = _listed(words, ";")
        raise TypeError(
            f"{title} branches must have equal output types but they differ.\n\n"
            f"{head}{words}{tail}all output types match.")


def _listed(words, end):
    """Sentences without their first letter: one by itself, several in a list."""
    if len(words) == 1:
        return f"T{words[0]}."
    return "\n".join(f"  * t{w}{end}" for w in words[:-1]) + f"\n  * t{words[-1]}."


def _carried(title, name, before, after):
    """The next state of a loop, of the types of the one before; numbers of no kind give way."""
    tail = "\n\nRevise the function so that "
    parted = _parted(before, after)
    if parted:
        if len(parted) == 2:
            words = (f"The input carry component {name} is a {_kind(before)} but the corresponding "
                     f"component of the carry output is a {_kind(after)}, {parted[1]}.")
        else:
            words = (f"The input carry {name} {parted[0]} but the corresponding component of the "
                     f"carry output {parted[1]}, {parted[2]}.")
        raise TypeError(
            f"{title} function carry input and carry output must have the same pytree structure, "
            f"but they differ:\n\n{words}{tail}the carry output has the same pytree structure "
            "as the carry input.")
    words = []
    for (path, p), (_, q) in zip(tree.flatten_with_path(before), tree.flatten_with_path(after)):
        gap = _gap(p, q)
        if gap == "the dtypes do not match" and getattr(p, "weak_type", False):
            gap = None
        if gap:
            at = "".join(f"[{k!r}]" for k in path)
            component = "component " if at or "[" in name else ""
            words.append(
                f"he input carry {component}{name}{at} has type {_text(p)} but the corresponding "
                f"output carry component has type {_text(q)}, so {gap}")
    if words:
        words = _listed(words, ";\n")
        raise TypeError(
            f"{title} function carry input and carry output must have equal types, but they "
            f"differ:\n\n{words}{tail}all output types match the corresponding input types.")
    return after


def _kind(x):
    return "<class 'jax._src.core.ShapedArray'>" if _is_leaf(x) else str(type(x))


def cond(pred, true_fn, false_fn):
    return o._record_cond(pred, true_fn, false_fn, _cond)


def _cond(pred, true_fn, false_fn):
    if not callable(true_fn) or not callable(false_fn):
        _refuse_cond("lax.cond: true_fun and false_fun arguments should be callable.",
                     pred, true_fn, false_fn)
    if getattr(pred, "shape", ()) != ():
        _refuse_cond(f"Pred must be a scalar, got {pred} of shape {tuple(pred.shape)}.",
                     pred, true_fn, false_fn)
    chosen = _known(pred)
    # Both branches are traced, whichever is taken.
    a, b = true_fn(), false_fn()
    if a is None and b is None:
        return None
    try:
        _same_branches(a, b, true_fn, false_fn)
    except TypeError as e:
        _refuse_cond(str(e), pred, true_fn, false_fn)
    if chosen is not None:
        return _tensors(a if chosen else b)
    return tree.map_structure(lambda p, q: o.where(pred, p, q), _tensors(a), _tensors(b))


def _refuse_cond(message, *args):
    def shown(v):
        if "ArrayImpl" in type(v).__name__:
            return f"jnp.ndarray(shape={tuple(v.shape)}, dtype={v.dtype})"
        return v if isinstance(v, str) else repr(v)
    words = tuple(shown(v) for v in args)
    raise TypeError(
        f"Exception encountered when calling Cond.call().\n\n\x1b[1m{message}\x1b[0m\n\n"
        f"Arguments received by Cond.call():\n  \u2022 args={words}\n"
        "  \u2022 kwargs=<class 'inspect._empty'>") from None


def switch(index, branches, *operands):
    if getattr(index, "shape", ()) != ():
        raise TypeError(
            f"Branch index must be scalar, got {index} of shape {tuple(index.shape)}.")
    if isinstance(index, float) or "float" in str(getattr(index, "dtype", "")):
        raise TypeError(f"Index type must be an integer, got {index} as float32")
    if not branches:
        raise ValueError("Empty branch sequence")
    if not hasattr(index, "dtype") or o._is_known(index):
        i = builtins.max(0, builtins.min(int(index), len(branches) - 1))
        outs = [f(*operands) for f in branches]
        for k in range(1, len(outs)):
            _same_branches(outs[0], outs[k], branches[0], branches[k],
                           ("branch 0", f"branch{k}"), "switch")
        return _tensors(outs[i])
    outs = [_tensors(f(*operands)) for f in branches]
    out = outs[-1]
    for i in range(len(branches) - 2, -1, -1):
        out = tree.map_structure(lambda p, q: o.where(index <= i, p, q), outs[i], out)
    return out


def while_loop(cond, body, loop_vars, maximum_iterations=None):
    is_tuple = isinstance(loop_vars, (tuple, list))
    state = tuple(_tensors(list(loop_vars))) if is_tuple else (_t(loop_vars),)
    step = 0
    while maximum_iterations is None or step < maximum_iterations:
        go = cond(*state)
        if hasattr(go, "dtype") and not o._is_known(go):
            raise TypeError(
                "ops.while_loop: the condition depends on values that are not known while the "
                "step is compiled. Use ops.fori_loop with a fixed number of steps, or "
                "ops.where inside a fixed loop.")
        if not bool(go):
            break
        out = body(*state)
        # A tuple of variables wants a tuple of them back.
        out = tuple(out) if is_tuple else (out,)
        state = _carried("while_loop body", "args", state, _tensors(out))
        step += 1
    return state if is_tuple else state[0]


def fori_loop(lower, upper, body_fun, init_val):
    state = _tensors(init_val)
    for i in range(int(lower), int(upper)):
        state = _carried(
            "scan body", "loop_carry[1]", state, _tensors(body_fun(_t(i), state)))
    return state


def _length(xs, length):
    for x in tree.flatten(xs):
        if not x.shape:
            raise ValueError(f"scan got value with no leading axis to scan over: {x}.")
        n = x.shape[0]
        if length is not None and n != length:
            raise ValueError(
                f"scan got `length` argument of {length} which disagrees with leading axis sizes "
                f"{[x.shape[0] for x in tree.flatten(xs)]}.")
        length = n
    if length is None:
        raise ValueError("Got no `xs` to scan over and `length` not provided.")
    return int(length)


def _stack(parts):
    if not parts or parts[0] is None:
        return None
    return tree.map_structure(lambda *p: o.stack(p, axis=0), *parts)


def _rank(v):
    return len(getattr(v, "shape", ()))


def scan(f, init, xs=None, length=None, reverse=False, unroll=1):
    if not callable(f):
        raise TypeError(f"`f` should be a callable. Received: f={f}")
    if not isinstance(unroll, bool) and (not isinstance(unroll, int) or unroll < 1):
        raise ValueError(
            f"`unroll` must be an positive integer or boolean. Received: unroll={unroll}")
    if xs is None and length is None:
        raise ValueError("Got no `xs` to scan over and `length` not provided.")
    xs = None if xs is None else tree.map_structure(_t, xs)
    n = _length(xs if xs is not None else [], length)
    carry, outs = _tensors(init), []
    for i in (reversed(range(n)) if reverse else range(n)):
        x = None if xs is None else tree.map_structure(lambda t: t[i], xs)
        pair = f(carry, x)
        if not isinstance(pair, (tuple, list)) or len(pair) != 2:
            kind = _tensors(pair)
            if hasattr(kind, "dtype"):
                sizes = ",".join(str(d) for d in kind.shape)
                kind = f"{'~' if getattr(kind, 'weak_type', False) else ''}{kind.dtype}[{sizes}]"
            raise TypeError(f"scan body output must be a pair, got {kind}.")
        new, y = pair
        names = getattr(getattr(f, "__code__", None), "co_varnames", None) or ("carry",)
        carry = _carried("scan body", names[0], carry, _tensors(new))
        outs.append(None if y is None else _tensors(y))
    if reverse:
        outs.reverse()
    return carry, _stack(outs)


def associative_scan(f, elems, reverse=False, axis=0):
    if not callable(f):
        raise TypeError(f"`f` should be a callable. Received: f={f}")
    elems = _tensors(elems)
    rank = len(tree.flatten(elems)[0].shape)
    axis = _axis(axis, rank)
    moved = tree.map_structure(lambda t: o.moveaxis(t, axis, 0), elems)
    sizes = [t.shape[0] for t in tree.flatten(moved)]
    if len(set(sizes)) > 1:
        raise ValueError(
            "Array inputs to associative_scan must have the same first dimension. (saw: "
            f"{[t.shape for t in tree.flatten(elems)]})")
    outs = []
    for i in (reversed(range(sizes[0])) if reverse else range(sizes[0])):
        x = tree.map_structure(lambda t: t[i:i + 1], moved)
        outs.append(x if not outs else f(outs[-1], x))
    if reverse:
        outs.reverse()
    return tree.map_structure(
        lambda *p: o.moveaxis(o.concatenate(p, axis=0), 0, axis), *outs)


def map(f, xs):
    for v in tree.flatten(xs):
        if _rank(v) == 0:
            raise ValueError(f"scan got value with no leading axis to scan over: {v}.")
    return o._record_map("Map", f, xs, _map)


def vectorized_map(function, elements):
    for v in tree.flatten(elements):
        if _rank(v) == 0:
            raise ValueError(
                "vmap was requested to map its argument along axis 0, which implies that its rank "
                "should be at least 1, but is only 0 (its shape is ())")
    return o._record_map("VectorizedMap", function, elements, _map)


def _map(f, xs):
    xs = _tensors(xs)
    n = _length(xs, None)
    return _stack([_tensors(f(tree.map_structure(lambda t: t[i], xs))) for i in range(n)])


def vectorize(pyfunc, *, excluded=None, signature=None):
    if not callable(pyfunc):
        raise ValueError(
            f"Expected argument `pyfunc` to be a callable. Received: pyfunc={pyfunc}")

    @functools.wraps(pyfunc)
    def wrapped(*args):
        args = [_t(a) for a in args]
        shape = np.broadcast_shapes(*[a.shape for a in args])
        flat = [o.reshape(o.broadcast_to(a, shape), -1) for a in args]
        outs = [_tensors(pyfunc(*[a[i] for a in flat])) for i in range(flat[0].shape[0])]
        return tree.map_structure(
            lambda *p: o.reshape(o.stack(p, axis=0), tuple(shape) + tuple(p[0].shape)), *outs)
    return wrapped


def jvp(fun, primals, tangents, has_aux=False):
    return o._jvp(fun, tuple(_t(p) for p in primals), tuple(_t(t) for t in tangents), has_aux)


# Segments, scatters, one-hots

def _segment(x, ids, num_segments, start, kind):
    if not hasattr(x, "dtype"):
        raise AttributeError(f"'{type(x).__name__}' object has no attribute 'dtype'")
    if not hasattr(ids, "dtype"):
        raise AttributeError(f"'{type(ids).__name__}' object has no attribute 'shape'")
    if num_segments is None:
        raise ValueError(
            "Argument `num_segments` must be set when using the JAX backend. "
            "Received: num_segments=None")
    x, ids = _t(x), o.cast(_t(ids), "int32")
    if len(ids.shape) != 1:
        raise ValueError(
            "Argument `segment_ids` should be an 1-D vector, got shape: "
            f"{len(ids.shape)}. Consider either flatten input with "
            "segment_ids.reshape((-1)) and data.reshape((-1, ) + data.shape[len(segment_ids.shape):]) "
            "or vectorize with vmap.")
    n = num_segments
    base = o.full((n,) + tuple(x.shape[1:]), start(o.dtype(x)), dtype=o.dtype(x))
    # What belongs to no segment has no place.
    inside = o.logical_and(ids >= 0, ids < n)
    ids = o.where(inside, ids, n)
    size = 1
    for d in x.shape[1:]:
        size *= d
    places = o.expand_dims(ids, -1) * size + o.arange(size)
    return o._scatter(base, o.reshape(places, x.shape), x, kind)


def segment_sum(data, segment_ids, num_segments=None, sorted=False):
    return o._record(
        "SegmentSum", lambda x, i: _segment(x, i, num_segments, lambda d: 0, "add"),
        (data, segment_ids), {})


def segment_max(data, segment_ids, num_segments=None, sorted=False):
    def low(d):
        return -float("inf") if "float" in d else np.iinfo(d).min
    return o._record(
        "SegmentMax", lambda x, i: _segment(x, i, num_segments, low, "max"),
        (data, segment_ids), {})


def segment_min(data, segment_ids, num_segments=None, sorted=False):
    def high(d):
        return float("inf") if "float" in d else np.iinfo(d).max
    return o._record(
        "SegmentMin", lambda x, i: _segment(x, i, num_segments, high, "min"),
        (data, segment_ids), {})


def segment_prod(data, segment_ids, num_segments=None, sorted=False):
    return o._record(
        "SegmentProd", lambda x, i: _segment(x, i, num_segments, lambda d: 1, "mul"),
        (data, segment_ids), {})


def _places(indices, shape):
    """Flat places of the slices that rows of indices name."""
    depth = indices.shape[-1]
    size = 1
    for d in shape[depth:]:
        size *= d
    step, place = size, 0
    for axis in reversed(range(depth)):
        i = indices[..., axis]
        place = place + o.where(i < 0, i + shape[axis], i) * step
        step *= shape[axis]
    return o.expand_dims(place, -1) + o.arange(size)


@_op("Scatter")
def scatter(indices, values, shape):
    if not hasattr(values, "dtype"):
        raise AttributeError(f"'{type(values).__name__}' object has no attribute 'dtype'")
    _refuse_list(indices, "moveaxis")
    values = _t(values)
    places = _places(o.cast(_t(indices), "int32"), shape)
    base = o.zeros(shape, dtype=o.dtype(values))
    i = _t(indices)
    wanted = tuple(i.shape[:-1]) + tuple(shape[i.shape[-1]:])
    values = o.reshape(o.broadcast_to(values, wanted), places.shape)
    return o._scatter(base, places, values, "add")


@_op("ScatterUpdate")
def scatter_update(inputs, indices, updates, reduction=None):
    if reduction not in (None, "add", "max", "min", "mul"):
        raise ValueError(
            f"Invalid reduction: {reduction}. "
            "Supported values are: None, 'add', 'max', 'min', 'mul'.")
    x = _t(inputs)
    if None in x.shape:
        return x
    i = o.cast(_t(indices), "int32")
    places = _places(i, x.shape)
    wanted = tuple(i.shape[:-1]) + tuple(x.shape[i.shape[-1]:])
    values = o.cast(_t(updates), o.dtype(x))
    if len(values.shape) > len(wanted):
        raise ValueError(
            "Cannot broadcast to shape with fewer dimensions: "
            f"arr_shape={tuple(values.shape)} shape={wanted}")
    values = o.reshape(o.broadcast_to(values, wanted), places.shape)
    return o._scatter(x, places, values, reduction or "set")


@_op("SliceUpdate")
def slice_update(inputs, start_indices, updates):
    x, u = _t(inputs), _t(updates)
    if None in x.shape or None in u.shape:
        return x
    if any(p > q for p, q in zip(u.shape, x.shape)):
        raise TypeError(
            "dynamic_update_slice update shape must be smaller than operand shape, got update "
            f"shape {u.shape} for operand shape {x.shape}.")
    place = o.zeros(u.shape, dtype="int32")
    step = 1
    for axis in reversed(range(len(x.shape))):
        last = x.shape[axis] - u.shape[axis]
        start = o.clip(start_indices[axis], 0, last)
        shape = [1] * len(x.shape)
        shape[axis] = -1
        place = place + o.reshape((o.arange(u.shape[axis]) + start) * step, shape)
        step *= x.shape[axis]
    return o._scatter(x, place, o.cast(u, o.dtype(x)), "set")


@_op("MultiHot")
def multi_hot(inputs, num_classes=None, axis=-1, dtype=None, sparse=False, **kwargs):
    num_classes = num_classes or kwargs.get("num_tokens")
    if num_classes is None:
        raise ValueError("Argument `num_classes` must be specified.")
    x = _t(inputs)
    rank = len(x.shape)
    if None in x.shape and dtype is None:
        dtype = o.dtype(x)
    hot = o.one_hot(x, num_classes, axis=axis, dtype=dtype)
    return o.max(hot, axis=1 if rank > 1 else 0) if rank else hot


def in_top_k(targets, predictions, k):
    def f(targets, predictions):
        if not hasattr(targets, "dtype"):
            raise TypeError(
                "expand_dims requires ndarray or scalar arguments, got "
                f"{type(targets)} at position 0.")
        t, p = targets, _t(predictions)
        at = o.take_along_axis(p, o.expand_dims(t, -1), axis=-1)
        return o.sum(o.cast(p > at, "int32"), axis=-1) < k
    return o._record("InTopK", f, (targets, predictions), {})
"""#
}
