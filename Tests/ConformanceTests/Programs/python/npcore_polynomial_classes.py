# numpy.polynomial: series with a domain, lowest power first.
import numpy as np
from numpy.polynomial import Polynomial, Chebyshev, Legendre
from numpy.polynomial import polynomial as P
p = Polynomial([1, 2, 3])
print(p, repr(p), sep="\n")
print(p(2), p.degree(), p.coef, p.deriv(), p.integ(), (p * Polynomial([0, 1])).coef, (p + 1).coef, (p ** 2).coef)
print(Polynomial([2, -3, 1]).roots(), Polynomial.fromroots([1, 2]).coef, Polynomial([1, 3, 2]) // Polynomial([1, 1]), p == Polynomial([1, 2, 3]))
fit = Polynomial.fit([0, 1, 2, 3], [1, 3, 7, 13], 2)
print(fit.domain, fit.coef.round(6), fit.convert().coef.round(6), fit(1.5).round(6))
print(Chebyshev([1, 2, 3]), Chebyshev([1, 2, 3])(0.5), Legendre([0, 0, 1])(0.5), Chebyshev([1, 2, 3]).convert(kind=Polynomial).coef)
print(P.polyval(2, [1, 2, 3]), P.polyadd([1, 2], [1]), P.polymul([1, 1], [1, -1]), P.polyder([1, 2, 3]), P.polyroots([2, -3, 1]), P.polyvander([1, 2], 2))
print(np.polynomial.legendre.leggauss(3)[0].round(6), np.polynomial.chebyshev.poly2cheb([0, 0, 1]), np.polynomial.hermite.hermval(0.5, [1, 2, 3]))
print(f"{Polynomial([1.5, -2, 0.25]):ascii}", Polynomial([0, 1], symbol="t"))
