# A matrix class by hand: operators, determinant, inverse, LU, solving, power iteration, checks.
from fractions import Fraction
from math import sqrt, isclose
class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) > 1:
            raise ValueError("rows of unequal length")
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    @property
    def shape(self): return len(self.rows), len(self.rows[0]) if self.rows else 0
    @property
    def T(self): return Matrix(zip(*self.rows))
    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            return self.rows[i][j]
        return self.rows[key]
    def __setitem__(self, key, value): i, j = key; self.rows[i][j] = value
    def __eq__(self, other): return isinstance(other, Matrix) and self.rows == other.rows
    def __add__(self, other):
        if self.shape != other.shape: raise ValueError(f"shapes {self.shape} and {other.shape} differ")
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])
    def __neg__(self): return self * -1
    def __sub__(self, other): return self + -other
    def __mul__(self, k):
        return Matrix([[v * k for v in r] for r in self.rows]) if isinstance(k, (int, float, Fraction)) else NotImplemented
    __rmul__ = __mul__
    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]: raise ValueError(f"cannot multiply {self.shape} by {other.shape}")
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*other.rows)] for r in self.rows])
    def __pow__(self, n): return Matrix.identity(len(self.rows)) if n == 0 else (self @ self) ** (n // 2) @ (self if n % 2 else Matrix.identity(len(self.rows)))
    def __iter__(self): return iter(self.rows)
    def __repr__(self): return f"Matrix({self.rows})"
    def __str__(self):
        cells = [[f"{v:g}" if isinstance(v, float) else str(v) for v in r] for r in self.rows]
        w = max(len(c) for r in cells for c in r)
        return "\n".join("[" + " ".join(c.rjust(w) for c in r) + "]" for r in cells)
    def minor(self, i, j): return Matrix([r[:j] + r[j + 1:] for k, r in enumerate(self.rows) if k != i])
    def det(self):
        n, m = self.shape
        if n != m: raise ValueError("determinant of a matrix that is not square")
        if n == 1: return self[0, 0]
        return sum((-1) ** j * self[0, j] * self.minor(0, j).det() for j in range(n))
    def inverse(self):
        n = len(self.rows)
        a = [[Fraction(v) for v in r] + [Fraction(int(i == j)) for j in range(n)] for i, r in enumerate(self.rows)]
        for c in range(n):
            p = next((r for r in range(c, n) if a[r][c]), None)
            if p is None: raise ZeroDivisionError("matrix is singular")
            a[c], a[p] = a[p], a[c]
            a[c] = [v / a[c][c] for v in a[c]]
            for r in range(n):
                if r != c: a[r] = [x - a[r][c] * y for x, y in zip(a[r], a[c])]
        return Matrix([r[n:] for r in a])
m = Matrix([[2, 1, 0], [1, 3, 1], [0, 1, 4]])
print(m); print(repr(m), m.shape, m[1, 2], m[0], m.T == m, list(m)[2])
print(m + m, m - m, 2 * m, m * 0.5, -m, sep="\n\n")
print(m.det(), m ** 2, (m ** 5)[0, 0], (m @ Matrix.identity(3)) == m, Matrix([[1, 2], [3, 4]]) @ Matrix([[0], [1]]))
inv = m.inverse()
print(inv, inv @ m == Matrix.identity(3), inv.det(), repr(inv[0, 0]), float(inv[2, 2]))
for bad in (lambda: Matrix([[1], [1, 2]]), lambda: m + Matrix([[1]]), lambda: m @ Matrix([[1, 2]]), lambda: Matrix([[1, 2], [2, 4]]).inverse(), lambda: Matrix([[1, 2]]).det(), lambda: m * "x", lambda: m[5, 5], lambda: m[0, 0, 0], lambda: m @ 3, lambda: m / 2, lambda: hash(m), lambda: m < m, lambda: m.nope, lambda: m + 1, lambda: len(m)):
    try: print(bad())
    except Exception as e: print(type(e).__name__ + ":", e)
def lu(a):
    n = len(a); L = [[float(i == j) for j in range(n)] for i in range(n)]; U = [list(map(float, r)) for r in a]
    for k in range(n):
        for i in range(k + 1, n):
            L[i][k] = U[i][k] / U[k][k]
            U[i] = [u - L[i][k] * v for u, v in zip(U[i], U[k])]
    return L, U
L, U = lu(m.rows)
print([[round(v, 4) for v in r] for r in L], [[round(v, 4) for v in r] for r in U])
def solve(a, b):
    L, U = lu(a); n = len(b); y, x = [], [0.0] * n
    for i in range(n): y.append(b[i] - sum(L[i][j] * y[j] for j in range(i)))
    for i in reversed(range(n)): x[i] = (y[i] - sum(U[i][j] * x[j] for j in range(i + 1, n))) / U[i][i]
    return x
x = solve(m.rows, [3, 5, 5]); print(x, [isclose(sum(a * b for a, b in zip(r, x)), t) for r, t in zip(m, [3, 5, 5])])
v = [1.0, 0.0, 0.0]
for step in range(1, 31):
    w = [sum(a * b for a, b in zip(r, v)) for r in m]; norm = sqrt(sum(c * c for c in w)); v = [c / norm for c in w]
    if step in (1, 5, 30): print(f"step {step:2d} eigenvalue {norm:.6f} vector {[f'{c:+.4f}' for c in v]}")
