#!/usr/bin/env python3
"""Writes a random program over NumPy arrays: every case is an expression, and prints its result or its error.

usage: arrays.py SEED [CASES]
       arrays.py --run BINARY [options of run.py]    compares as run.py does; PYTHON needs numpy

The same seed gives the same program. Cases are creations, indexing, arithmetic under promotion, reductions,
rearrangements and printing; numbers are such that every correct way of computing them gives the same digits,
but for sums, which follow NumPy's order.
"""
import random
import sys

PRELUDE = '''\
import numpy as np
np.seterr(all="ignore")
count = 0
def case(f):
    global count
    count += 1
    try:
        print(count, ascii(repr(f())))
    except Exception as error:
        print(count, "!", type(error).__name__, ascii(str(error)))
def printed(a, **options):
    with np.printoptions(**options):
        return str(a) + "|" + repr(a)
def changed(a, key, value):
    a = a.copy()
    a[key] = value
    return a
def iadd(a, v):
    a = a.copy()
    a += v
    return a
def isub(a, v):
    a = a.copy()
    a -= v
    return a
def imul(a, v):
    a = a.copy()
    a *= v
    return a
def itruediv(a, v):
    a = a.copy()
    a /= v
    return a
def ifloordiv(a, v):
    a = a.copy()
    a //= v
    return a
'''

R = random.Random()
KINDS = ["bool", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "float16", "float32", "float64"]
COMMON = ["int64", "float64", "float64", "float32", "int32", "bool", "uint8", "int64"]


def pick(*options):
    return R.choice(options)


def kind():
    return R.choice(COMMON if R.random() < 0.75 else KINDS)


def number(k):
    if k == "bool":
        return pick("True", "False")
    if k.startswith("u"):
        return str(pick(0, 1, 2, 3, 7, R.randint(0, 100), R.randint(0, 255)))
    if k.startswith("int"):
        return str(pick(0, 1, -1, 2, 5, R.randint(-9, 9), R.randint(-120, 120)))
    n = R.random()
    if n < 0.5:
        return repr(R.randint(-40, 40) / pick(1, 2, 4, 8, 10))
    if n < 0.75:
        return repr(round(R.uniform(-10, 10), R.randint(0, 4)))
    if n < 0.9 and k == "float64":
        return repr(R.uniform(-1, 1) * 10 ** R.randint(-9, 12))
    if n < 0.95:
        return pick("0.0", "-0.0", "1.0", "0.1", "1e-3", "100.0")
    return pick("np.nan", "np.inf", "-np.inf")


def nested(shape, k):
    if not shape:
        return number(k)
    return "[" + ", ".join([nested(shape[1:], k) for _ in range(shape[0])]) + "]"


def shape():
    n = R.random()
    if n < 0.45:
        return (R.randint(1, 7),)
    if n < 0.85:
        return (R.randint(1, 4), R.randint(1, 5))
    if n < 0.97:
        return (R.randint(1, 3), R.randint(1, 3), R.randint(1, 4))
    return pick((0,), (2, 0), (0, 3))


def array(s=None, k=None):
    s, k = s or shape(), k or kind()
    if 0 in s:
        return f"np.zeros({s}, dtype='{k}')"
    n = R.random()
    size = 1
    for d in s:
        size *= d
    if n < 0.2 and k != "bool":
        return f"np.arange({size}, dtype='{k}').reshape({s})"
    text = f"np.array({nested(s, k)}, dtype='{k}')"
    if n < 0.3 and len(s) > 1:
        return text + ".T"
    if n < 0.36:
        return text + "[::-1]"
    return text


def index(s):
    parts = []
    for n in s:
        r = R.random() if n else 0.5
        if r < 0.35:
            parts.append(str(R.randint(-n - 1, n)))
        elif r < 0.75:
            a, b, c = [pick("", str(R.randint(-n - 1, n + 1))) for _ in range(2)] + [pick("", "", "-1", "2", "-2")]
            parts.append(f"{a}:{b}:{c}" if c else f"{a}:{b}")
        elif r < 0.9:
            parts.append("[" + ", ".join([str(R.randint(-n, n - 1 + (R.random() < 0.05))) for _ in range(R.randint(1, 3))]) + "]")
        elif r < 0.95:
            parts.append("[" + ", ".join([pick("True", "False") for _ in range(n)]) + "]")
        else:
            parts.append(pick("None", "..."))
    while len(parts) > 1 and R.random() < 0.2:
        parts.pop()
    if parts.count("...") > 1:
        parts = [p for p in parts if p != "..."] or ["0"]
    return ", ".join(parts)


def broadcastable(s):
    s = [1 if R.random() < 0.25 else n for n in s]
    while len(s) > 1 and R.random() < 0.25:
        s.pop(0)
    if R.random() < 0.04:
        s[-1] += 1
    return tuple(s)


def scalar():
    return pick("2", "3", "-1", "0", "1.5", "-0.5", "True", "np.float32(1.5)", "np.int64(3)", "np.uint8(7)", "np.int8(-3)", "np.float64(0.25)", "np.float16(2)", "300", "1e3")


def arithmetic():
    s = shape()
    a, k = kind(), kind()
    left = array(s, a)
    right = scalar() if R.random() < 0.35 else array(broadcastable(s), k)
    op = pick("+", "-", "*", "/", "//", "%", "<", "<=", "==", "!=", ">", ">=", "&", "|", "^", "+", "*", "-", "/")
    if R.random() < 0.15:
        left, right = right, left
    if R.random() < 0.3:
        f = pick("add", "subtract", "multiply", "maximum", "minimum", "fmax", "fmin", "logical_and", "logical_or", "logical_xor", "copysign", "equal", "greater", "fmod", "remainder", "floor_divide", "divide")
        return f"np.{f}({left}, {right})"
    return f"{left} {op} {right}"


def unary():
    f = pick("np.abs", "np.negative", "np.sign", "np.square", "np.sqrt", "np.floor", "np.ceil", "np.rint", "np.trunc", "np.isnan", "np.isfinite", "np.signbit", "np.logical_not", "np.invert", "np.positive", "np.reciprocal", "np.isinf", "-", "abs", "np.nan_to_num", "np.fabs", "np.real", "np.round", "~")
    return f"{f}({array()})"


def axis(s, several=True):
    r = R.random()
    if r < 0.3:
        return ""
    if r < 0.36:
        return ", axis=None"
    if several and len(s) > 1 and r < 0.5:
        return f", axis={tuple(R.sample(range(len(s)), 2))}"
    return f", axis={R.randint(-len(s), len(s) - 1 + (R.random() < 0.06))}"


def reduction():
    s = shape()
    a = array(s)
    keep = pick("", "", "", ", keepdims=True")
    f = pick("sum", "mean", "max", "min", "prod", "any", "all", "std", "var", "ptp", "sum", "mean", "median", "count_nonzero")
    if R.random() < 0.3:
        f = pick("argmax", "argmin", "cumsum", "cumprod", "nansum", "nanmax", "nanmin", "nanmean", "average")
        if f in ("cumsum", "cumprod"):
            keep = ""
        if f.startswith("arg") or f.startswith("cum"):
            return f"np.{f}({a}{axis(s, False)}{keep})"
    if f in ("ptp", "median", "nanmax", "nanmin") and 0 in s:
        f = "sum"
    return f"np.{f}({a}{axis(s)}{keep})"


def ordering():
    s = shape()
    a = array(s)
    # Which of two zeros stands for both is left to how the values are sorted or hashed.
    a = a.replace("-0.0,", "0.0,").replace("-0.0]", "0.0]")
    f = pick("np.sort({a}{x})", "np.argsort({a}{x}, kind='stable')", "np.unique({a})", "np.unique({a}, return_counts=True)", "np.unique({a}, return_inverse=True)",
             "np.unique({a}, return_index=True, return_inverse=True, return_counts=True)", "np.nonzero({a})", "np.flatnonzero({a})", "np.argwhere({a})",
             "np.where({a} > 0)", "np.where({a} > 1, {a}, {n})", "np.clip({a}, {n}, {m})", "np.searchsorted(np.sort({a}.ravel()), [{n}, {m}])",
             "np.isin({a}, [{n}, {m}, 1, 2])", "np.diff({a}{x})", "np.percentile({a}, [25, 50, 75])", "np.quantile({a}, 0.3)",
             "np.digitize({a}, [-1, 0, 2])", "np.bincount((np.nan_to_num({a}.ravel(), posinf=0, neginf=0) % 5).astype('uint8'), minlength=3)", "np.union1d({a}, [1, 2])", "np.histogram({a}, bins=3, range=(-5, 5))",
             "np.intersect1d({a}, [1, 2, 3])", "np.setdiff1d({a}, [0, 1])", "np.array_equal({a}, {a})", "np.allclose({a}, {a} + 1e-9)", "np.take({a}, [0, -1])")
    x = axis(s, False).replace(", axis=None", "")
    low, high = sorted([R.randint(-3, 3), R.randint(-3, 6)])
    return f.format(a=a, x=x, n=low, m=high)


def rearranged():
    s = shape()
    a = array(s)
    f = pick("{a}.reshape(-1)", "{a}.reshape({n}, -1)", "{a}.ravel()", "{a}.T", "{a}.flatten('F')", "np.flip({a}{x})", "np.roll({a}, {n}{x})", "np.repeat({a}, 2{x})", "np.tile({a}, {n})",
             "np.concatenate([{a}, {a}]{x})", "np.stack([{a}, {a}]{x})", "np.vstack([{a}, {a}])", "np.hstack([{a}, {a}])", "np.expand_dims({a}, {n0})", "np.squeeze({a})", "np.pad({a}, 1)",
             "np.pad({a}, 1, mode='edge')", "np.atleast_2d({a})", "np.array_split({a}, {n})", "np.append({a}, {a})", "np.delete({a}, 0{x})", "np.insert({a}, 1, 5{x})", "np.rot90({a})", "np.swapaxes({a}, 0, -1)",
             "np.moveaxis({a}, 0, -1)", "np.diag({a})", "np.tril({a})", "np.triu({a})", "np.broadcast_to({a}, (2,) + {a}.shape)", "np.split({a}, {n}{x})", "np.outer({a}, [1, 2])", "np.column_stack([{a}, {a}])", "np.dstack([{a}, {a}])", "np.trace({a})", "np.fliplr({a})", "{a}.tolist()", "{a}.strides", "{a}.shape, {a}.dtype, {a}.size, {a}.ndim", "np.ix_([0, 1], [0])", "np.meshgrid({a}, [1, 2])")
    return f.format(a=a, x=axis(s, False), n=R.randint(1, 3), n0=R.randint(-2, 2))


def indexing():
    s = shape()
    k = kind()
    a = array(s, k).replace(".T", "")
    r = R.random()
    if r < 0.6:
        return f"{a}[{index(s)}]"
    if r < 0.75:
        return f"changed({a}, np.s_[{index(s)}], {scalar() if R.random() < 0.6 else number(kind())})"
    if r < 0.85:
        return f"changed({a}, {a} > 0, {number(k)})"
    if r < 0.92:
        return f"{a}[{a} {pick('>', '<', '==')} {number(k)}]"
    return f"{a}.item({R.randint(-3, 4)})"


def typed():
    a = array()
    return pick(f"{a}.astype('{kind()}')", f"np.result_type('{R.choice(KINDS)}', '{R.choice(KINDS)}')", f"np.result_type(np.{R.choice(KINDS)}(1), {scalar()})",
                f"np.{R.choice(KINDS[1:])}({number('int64')}) {pick('+', '-', '*', '/', '//', '%')} {scalar()}", f"np.can_cast('{R.choice(KINDS)}', '{R.choice(KINDS)}')",
                f"i{pick('add', 'mul', 'sub', 'truediv', 'floordiv')}({a}, {scalar()})", f"np.{R.choice(KINDS[1:])}({number('float64')})",
                f"np.array([{scalar()}, {scalar()}])", f"np.full({R.randint(1, 3)}, {scalar()})", f"np.linspace({R.randint(-5, 5)}, {R.randint(-5, 20)}, {R.randint(0, 9)})",
                f"np.arange({R.randint(-5, 5)}, {R.randint(-5, 20)}, {pick(1, 2, 3, -1, 0.5, 0.1, 0.25)})", f"np.zeros_like({a})", f"np.eye({R.randint(1, 4)}, k={R.randint(-2, 2)})", f"bool({a})", f"float({a}.ravel()[0])", f"int({a})", f"{scalar()} == {a}", f"len({a})", f"'{{}}'.format({a}.ravel()[0])", f"str({a}.ravel()[:1].sum())", f"{a}.mean().dtype, {a}.sum().dtype")


def printing():
    r = R.random()
    if r < 0.25:
        n = R.randint(1, 30)
        values = ", ".join([number("float64") for _ in range(n)])
        return f"printed(np.array([{values}]))"
    if r < 0.45:
        scale = R.randint(-12, 14)
        values = ", ".join([repr(R.uniform(-1, 1) * 10.0 ** (scale + R.randint(0, 3))) for _ in range(R.randint(1, 6))])
        return f"printed(np.array([{values}], dtype='{pick('float64', 'float64', 'float32')}'))"
    if r < 0.6:
        options = pick("precision=2", "precision=3, suppress=True", "suppress=True", "precision=0", "linewidth=30", "threshold=4", "threshold=5, edgeitems=1", "floatmode='fixed', precision=3", "floatmode='unique'", "floatmode='maxprec_equal', precision=4", "sign='+'", "sign=' '", "nanstr='NA', infstr='INF'", "edgeitems=2, threshold=3")
        return f"printed({array(k=pick('float64', 'float64', 'int64', 'float32', 'bool'))}, {options})"
    if r < 0.75:
        big = pick("np.arange({n})", "np.arange({n}.0) / 7", "np.arange({n}).reshape(4, -1)", "np.arange({n}).reshape(-1, 4) * 1.5", "np.ones(({m}, {m}))", "np.arange({n}) > 900")
        return "printed(" + big.format(n=4 * R.randint(200, 600), m=R.randint(30, 60)) + ")"
    if r < 0.85:
        values = ", ".join([f"{number('float64')}+{pick('1j', '0.5j', '2e-3j', '0j')}" for _ in range(R.randint(1, 4))])
        return f"printed(np.array([{values}]))"
    if r < 0.92:
        words = ", ".join([repr(pick("", "a", "bc", "it's", "déjà", "x y", '"', "long word")) for _ in range(R.randint(1, 5))])
        return f"printed(np.array([{words}]))"
    return f"printed({array()})"


def products():
    m, n, p = R.randint(1, 4), R.randint(1, 4), R.randint(1, 4)
    k = pick("int64", "int64", "int32", "uint8")
    a, b = array((m, n), k), array((n if R.random() < 0.95 else n + 1, p), k)
    return pick(f"{a} @ {b}", f"np.dot({a}, {b})", f"np.einsum('ij,jk->ik', {a}, {b})", f"np.einsum('ij->ji', {a})", f"np.einsum('ij,ij->i', {a}, {a})", f"np.inner({a}, {a})", f"np.tensordot({a}, {b}, 1)", f"np.kron({a}, [1, 2])", f"np.vdot({a}, {a})", f"np.multiply.outer({a}, [1, 2])", f"np.add.reduce({a}, axis=1)", f"np.add.accumulate({a})", f"np.maximum.reduce({a})", f"np.add.reduceat({a}, [0])", f"np.trace({a})", f"np.linalg.norm({array((m,), 'int64')}, {pick(1, 'np.inf', 0)})")


WEIGHTED = [(arithmetic, 5), (indexing, 5), (reduction, 4), (printing, 4), (ordering, 3), (rearranged, 4), (typed, 3), (unary, 2), (products, 2)]
MAKERS = [f for f, n in WEIGHTED for _ in range(n)]


def program(seed, cases=400):
    R.seed(seed)
    lines = [PRELUDE]
    while len(lines) <= cases:
        text = R.choice(MAKERS)()
        lines.append(f"case(lambda: ({text}))")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    if sys.argv[1:2] == ["--run"]:
        import run
        run.generate = sys.modules[__name__]
        del sys.argv[1]
        sys.exit(run.main())
    sys.stdout.write(program(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 400))
