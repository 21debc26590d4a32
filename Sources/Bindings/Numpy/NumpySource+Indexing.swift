import Tensors

extension NumpySource {
  /// What may stand between brackets, `einsum`'s other forms, `vectorize`.
  static let indexing = #"""
# What stands between brackets

class _Columns:
    def __init__(self, axis, rows):
        self.axis, self.rows = axis, rows
    def __getitem__(self, key):
        items = key if isinstance(key, tuple) else (key,)
        axis, least, front = self.axis, 2 if self.rows else 1, -1 if not self.rows else 0
        if items and isinstance(items[0], str):
            words = items[0].split(",")
            items = items[1:]
            if words[0] in ("r", "c"):
                parts = [_np.asarray(i).ravel() if not isinstance(i, slice) else self._part(i) for i in items]
                out = _np.concatenate(parts)
                return _np.asmatrix(out.reshape(1, -1) if words[0] == "r" else out.reshape(-1, 1))
            numbers = [int(w) for w in words]
            axis = numbers[0]
            least = numbers[1] if len(numbers) > 1 else 1
            front = numbers[2] if len(numbers) > 2 else -1
        parts = []
        for item in items:
            part = self._part(item)
            if part.ndim == 0:
                part = part.reshape(1)
            if part.ndim < least:
                extra = least - part.ndim
                k = part.ndim
                at = extra if front == -1 else front
                part = part.reshape((1,) * at + part.shape + (1,) * (extra - at))
            parts.append(part)
        return _np.concatenate(parts, axis=axis)
    @staticmethod
    def _part(item):
        if not isinstance(item, slice):
            return _np.asarray(item)
        start = 0 if item.start is None else item.start
        step = 1 if item.step is None else item.step
        if isinstance(step, complex):
            return _np.linspace(start, item.stop, int(abs(step)))
        return _np.arange(start, item.stop, step)
    def __len__(self):
        return 0


c_ = _Columns(-1, True)
r_ = _Columns(0, False)


class _Slices:
    def __init__(self, always):
        self.always = always
    def __getitem__(self, key):
        return (key,) if self.always and not isinstance(key, tuple) else key


s_ = _Slices(False)
index_exp = _Slices(True)


def _einsum_lists(*given):
    """The other way to write it: each operand followed by the numbers of its axes."""
    letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    def term(numbers):
        return "".join(["..." if n is Ellipsis else letters[n] for n in numbers])
    operands, terms = list(given[0::2]), [term(n) for n in given[1::2]]
    out = ""
    if len(operands) > len(terms):
        out = "->" + term(operands.pop())
    return _np.einsum(",".join(terms) + out, *operands)


def einsum_path(subscripts, *operands, optimize="greedy", einsum_call=False):
    text = subscripts.replace(" ", "")
    arrays = [_np.asarray(o) for o in operands]
    left, arrow, out = text.partition("->")
    terms = left.split(",")
    if not arrow:
        joined = left.replace(",", "")
        out = "".join(sorted([c for c in set(joined) if joined.count(c) == 1]))
    sizes = {}
    for t, a in zip(terms, arrays):
        for c, n in zip(t, a.shape):
            sizes[c] = max(sizes.get(c, 1), n)
    def size(labels):
        n = 1
        for c in labels:
            n *= sizes[c]
        return n
    def flops(labels, inner, count):
        return size(labels) * (max(1, count - 1) + (1 if inner else 0))
    sets = [set(t) for t in terms]
    everything = set().union(*sets)
    naive = flops(everything, bool(everything - set(out)), len(terms))
    def contract(pair, rest):
        chosen = set().union(*[rest[i] for i in pair])
        kept = set(out).union(*[s for i, s in enumerate(rest) if i not in pair])
        return chosen & kept, chosen, chosen - kept
    path, cost, scaling, largest, rows = [], 0, [], size(out), []
    left_sets, left_terms = list(sets), list(terms)
    limit = max([size(s) for s in sets] + [size(out)])
    while True:
        n = len(left_sets)
        if optimize in (False, "optimal") and optimize is False or n <= 2:
            pair = tuple(range(n))
        else:
            best = None
            for i in range(n):
                for j in range(i + 1, n):
                    new, chosen, gone = contract((i, j), left_sets)
                    if not left_sets[i] & left_sets[j]:
                        continue
                    removed = size(left_sets[i]) + size(left_sets[j]) - size(new)
                    price = flops(chosen, bool(gone), 2)
                    key = (-removed, price)
                    if best is None or key < best[0]:
                        best = (key, (i, j))
            pair = best[1] if best else (0, 1)
        new, chosen, gone = contract(pair, left_sets)
        path.append(pair)
        cost += flops(chosen, bool(gone), len(pair))
        scaling.append(len(chosen))
        largest = max(largest, size(new))
        picked = [left_terms[i] for i in sorted(pair, reverse=True)]
        rest = [t for i, t in enumerate(left_terms) if i not in pair]
        last = len(rest) == 0
        result = out if last else "".join([c for _, c in sorted([(sizes[c], c) for c in new])])
        rows.append((len(chosen), ",".join(picked) + "->" + result, rest + [result]))
        left_sets = [s for i, s in enumerate(left_sets) if i not in pair] + [new]
        left_terms = rest + [result]
        if last:
            break
    report = f"  Complete contraction:  {left}->{out}\n"
    report += f"         Naive scaling:  {len(everything)}\n"
    report += f"     Optimized scaling:  {max(scaling)}\n"
    report += f"      Naive FLOP count:  {naive:.3e}\n"
    report += f"  Optimized FLOP count:  {cost + 1:.3e}\n"
    report += f"   Theoretical speedup:  {naive / (cost + 1):3.3f}\n"
    report += f"  Largest intermediate:  {largest:.3e} elements\n"
    report += "-" * 74 + "\n"
    report += "%6s %24s %40s\n" % ("scaling", "current", "remaining")
    report += "-" * 74
    for scale, now, rest in rows:
        shown = ",".join(rest) + "->" + out
        report += "\n%4d    %24s %40s" % (scale, now, shown)
    return ["einsum_path"] + path, report


class vectorize:
    def __init__(self, pyfunc=None, otypes=None, doc=None, excluded=None, cache=False, signature=None):
        self.pyfunc, self.otypes, self.signature = pyfunc, otypes, signature
        self.excluded = set() if excluded is None else set(excluded)
        self.__doc__ = doc or getattr(pyfunc, "__doc__", None)
        if pyfunc is not None:
            self.__name__ = getattr(pyfunc, "__name__", "vectorize")
    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return lambda *args, **kwargs: self(instance, *args, **kwargs)
    def __call__(self, *args, **kwargs):
        if self.pyfunc is None:
            self.pyfunc = args[0]
            self.__name__ = getattr(args[0], "__name__", "vectorize")
            self.__doc__ = getattr(args[0], "__doc__", None)
            return self
        if self.signature is not None:
            return self._by_signature(args)
        names = [k for k in kwargs if k not in self.excluded]
        places = [i for i in range(len(args)) if i not in self.excluded]
        given = [_np.asarray(args[i]) for i in places] + [_np.asarray(kwargs[k]) for k in names]
        if not given:
            return self.pyfunc(*args, **kwargs)
        arrays = broadcast_arrays(*given)
        if arrays[0].size == 0 and self.otypes is None:
            raise ValueError("cannot call `vectorize` on size 0 inputs unless `otypes` is set")
        rows = []
        for items in zip(*[a.ravel() for a in arrays]):
            line, words = list(args), dict(kwargs)
            for i, v in zip(places, items):
                line[i] = v
            for k, v in zip(names, items[len(places):]):
                words[k] = v
            rows.append(self.pyfunc(*line, **words))
        shape = arrays[0].shape
        kinds = self.otypes
        if isinstance(kinds, str):
            kinds = list(kinds)
        elif kinds is not None and not isinstance(kinds, (list, tuple)):
            kinds = [kinds]
        if (kinds is not None and len(kinds) > 1) or (rows and isinstance(rows[0], tuple)):
            n = len(rows[0]) if rows else len(kinds)
            return tuple([self._made([r[k] for r in rows], None if kinds is None else kinds[k], shape) for k in range(n)])
        return self._made(rows, None if kinds is None else kinds[0], shape)
    @staticmethod
    def _made(rows, kind, shape):
        if kind is None and rows:
            first = _np.asarray(rows[0])
            kind = first.dtype if first.ndim == 0 else _np.dtype(object)
            if kind.kind == "U":
                kind = _np.dtype(str)
            if first.ndim and isinstance(rows[0], (_np.ndarray, list)):
                raise ValueError("setting an array element with a sequence.")
        # One function decides the type by its first value, as the original does.
        out = _np.array(rows, dtype=kind).reshape(shape)
        return out
    def _by_signature(self, args):
        left, right = self.signature.replace(" ", "").split("->")
        ins = [p.strip("()") for p in left.split("),(")]
        outs = [p.strip("()") for p in right.split("),(")]
        arrays = [_np.asarray(a) for a in args]
        cores = [len([n for n in p.split(",") if n]) for p in ins]
        lead = _np.broadcast_shapes(*[a.shape[:a.ndim - k] for a, k in zip(arrays, cores)])
        arrays = [_np.broadcast_to(a, lead + a.shape[a.ndim - k:]) for a, k in zip(arrays, cores)]
        rows = [self.pyfunc(*[a[i] for a in arrays]) for i in ndindex(*lead)]
        if len(outs) == 1:
            rows = [(r,) for r in rows]
        made = []
        for k in range(len(outs)):
            part = _np.array([r[k] for r in rows])
            made.append(part.reshape(lead + part.shape[1:]))
        return made[0] if len(made) == 1 else tuple(made)


def isin(element, test_elements, assume_unique=False, invert=False, *, kind=None):
    element = _np.asarray(element)
    values = _np.unique(_np.asarray(test_elements))
    if values.size == 0:
        found = _np.zeros(element.shape, dtype=bool)
    else:
        at = _np.minimum(_np.searchsorted(values, element), values.size - 1)
        found = _np.asarray(values[at] == element)
    return _np.asarray(~found if invert else found)

"""#
}
