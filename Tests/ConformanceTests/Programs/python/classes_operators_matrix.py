# A small matrix class with every operator, in-place forms, slices, containment, copies and formats.
import copy, functools, operator
class Matrix:
    __slots__ = ("rows",)
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
    @classmethod
    def eye(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    @property
    def shape(self): return len(self.rows), len(self.rows[0])
    def _zip(self, other, op):
        if isinstance(other, (int, float)):
            return Matrix([[op(a, other) for a in r] for r in self.rows])
        if not isinstance(other, Matrix): return NotImplemented
        if other.shape != self.shape: raise ValueError(f"shapes {self.shape} and {other.shape} differ")
        return Matrix([[op(a, b) for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])
    def __add__(self, o): return self._zip(o, operator.add)
    __radd__ = __add__
    def __sub__(self, o): return self._zip(o, operator.sub)
    def __rsub__(self, o): return -self + o
    def __mul__(self, o): return self._zip(o, operator.mul)
    __rmul__ = __mul__
    def __truediv__(self, o): return self._zip(o, operator.truediv)
    def __matmul__(self, o):
        if not isinstance(o, Matrix): return NotImplemented
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __pow__(self, n, mod=None):
        m = functools.reduce(operator.matmul, [self] * n, Matrix.eye(self.shape[0]))
        return m if mod is None else Matrix([[v % mod for v in r] for r in m.rows])
    def __neg__(self): return self * -1
    def __invert__(self): return Matrix(zip(*self.rows))
    def __iadd__(self, o):
        self.rows = (self + o).rows
        return self
    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            if isinstance(i, slice): return [r[j] for r in self.rows[i]]
            return self.rows[i][j]
        return self.rows[key]
    def __setitem__(self, key, v):
        i, j = key; self.rows[i][j] = v
    def __delitem__(self, i): del self.rows[i]
    def __len__(self): return len(self.rows)
    def __iter__(self): return (v for r in self.rows for v in r)
    def __contains__(self, v): return any(v in r for r in self.rows)
    def __eq__(self, o): return isinstance(o, Matrix) and self.rows == o.rows
    def __bool__(self): return any(self)
    def __abs__(self): return sum(v * v for v in self) ** 0.5
    def __round__(self, n=0): return Matrix([[round(v, n) for v in r] for r in self.rows])
    def __format__(self, spec): return "; ".join(" ".join(format(v, spec) for v in r) for r in self.rows)
    def __repr__(self): return f"Matrix({self.rows})"
    def __call__(self, *xs): return [sum(a * x for a, x in zip(r, xs)) for r in self.rows]
    def __copy__(self): return Matrix(self.rows)
a, b = Matrix([[1, 2], [3, 4]]), Matrix([[0, 1], [1, 0]])
print(a + b, a - 1, 10 - a, 2 * a, a / 2, a @ b, a ** 2, pow(a, 3, 5), -a, ~a, abs(b), a(1, 1), sep="\n")
alias = a; a += 1
print(alias is a, a, a[0, 1], a[:, 0], a[1], 5 in a, 9 in a, len(a), list(a), sum(a), max(a), bool(Matrix([[0]])), a == copy.copy(a), copy.deepcopy(a) == a)
a[0, 0] = 2.71828; print(f"{a:.2f}", f"{a}", "{:>6.1f}".format(a), round(a, 1), a != b)
del a[1]; print(a, a.shape)
for f in (lambda: a + "x", lambda: "x" + a, lambda: b @ 3, lambda: 3 @ b, lambda: b + a, lambda: b < a, lambda: {b: 1}, lambda: b[5], lambda: b["k"], lambda: setattr(b, "extra", 1), lambda: b // 2, lambda: b % 2, lambda: [1] @ b, lambda: sorted([a, b]), lambda: b.cols, lambda: next(b), lambda: int(b), lambda: b.__dict__):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(operator.matmul(b, b), functools.reduce(operator.add, [b, b, b]), sum([b, b], Matrix([[0, 0], [0, 0]])), [*map(operator.neg, [b])], operator.itemgetter((0, 1))(b))
