# Functions of complex numbers, and the real and imaginary parts as places to write to.
import numpy as np

z = np.array([1 + 2j, -0.5 + 0.3j, 2, -3j])
for name in ["sinh", "cosh", "tanh", "arcsin", "arccos", "arctan", "log2", "log10", "expm1"]:
    print(name, np.round(getattr(np, name)(z), 4))
print(np.emath.sqrt(-4), np.emath.log(-1), np.emath.arccos(2), np.emath.arctanh(2).round(4))
a = np.array([1 + 2j, 3 + 4j, 5 + 6j])
a.real = 9
print(a)
a.imag = np.array([8, 10, 12])
print(a, a.imag.sum())
part = a.real
part[0] = -1
print(a[0], np.real(1 + 1j), np.imag(3), np.isreal(a), np.iscomplex(a))
print(np.geomspace(1j, 1000j, num=4), np.logspace(0, 2, 3, base=[[2], [10]], axis=-1))
try:
    np.arange(3.0).imag = 1
except TypeError as error:
    print(error)
print(np.nan_to_num(np.array([complex(np.inf, np.nan), 2 + 1j]), posinf=99))
print(sorted([3 + 1j, 1 - 1j], key=abs), np.abs(z).round(3), np.angle(z, deg=True).round(2))
