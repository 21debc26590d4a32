import Tensors

/// Module `random`, written in Python over the native generator `_random.RandomCore`.
enum RandomSource {
  static let text = #"""
    from _random import RandomCore as _Core
    from math import (log as _log, exp as _exp, pi as _pi, e as _e, ceil as _ceil, sqrt as _sqrt,
                      acos as _acos, cos as _cos, sin as _sin, floor as _floor, isfinite as _isfinite)
    from bisect import bisect as _bisect
    from operator import index as _index
    from itertools import accumulate as _accumulate

    __all__ = ["Random", "SystemRandom", "betavariate", "choice", "choices", "expovariate",
               "gammavariate", "gauss", "getrandbits", "getstate", "lognormvariate",
               "normalvariate", "paretovariate", "randbytes", "randint", "random", "randrange",
               "sample", "seed", "setstate", "shuffle", "triangular", "uniform",
               "vonmisesvariate", "weibullvariate"]

    _TWO_PI = 2.0 * _pi
    _NORMAL = 4 * _exp(-0.5) / _sqrt(2.0)
    _LOG4 = _log(4.0)
    _GAMMA = 1.0 + _log(4.5)


    def _whole(value, name):
        # Floats without a fraction pass for now, with a warning.
        if isinstance(value, float):
            if value != int(value):
                words = "arg 1 for randrange()" if name == "1" else name + " for randrange()"
                raise ValueError("non-integer " + words)
            import warnings
            warnings.warn("non-integer arguments to randrange() have been deprecated "
                          "since Python 3.10 and will be removed in a subsequent version",
                          DeprecationWarning, 3)
            return int(value)
        try:
            return _index(value)
        except TypeError:
            number = int(value)
            if number != value:
                words = "arg 1 for randrange()" if name == "1" else name + " for randrange()"
                raise ValueError("non-integer " + words) from None
            return number


    class Random(_Core):
        VERSION = 3

        def __init_subclass__(cls, /, **keywords):
            super().__init_subclass__(**keywords)
            for kind in cls.__mro__:
                if "_randbelow" in kind.__dict__ or "getrandbits" in kind.__dict__:
                    break
                if "random" in kind.__dict__:
                    cls._randbelow = cls._randbelow_without_getrandbits
                    break

        def _randbelow_without_getrandbits(self, n, maxsize=1 << 53):
            random = self.random
            if n >= maxsize:
                return int(random() * n)
            limit = (maxsize - maxsize % n) / maxsize
            r = random()
            while r >= limit:
                r = random()
            return int(r * maxsize) % n

        def __init__(self, x=None):
            self.gauss_next = None
            self.seed(x)

        def seed(self, a=None, version=2):
            if a is None:
                a = 0
            elif isinstance(a, (str, bytes, bytearray)):
                if isinstance(a, str):
                    a = a.encode()
                a = int.from_bytes(bytes(a) + self._sha512(bytes(a)), "big")
            elif isinstance(a, float):
                a = abs(hash(a))
            elif not isinstance(a, int):
                raise TypeError("The only supported seed types are: None,\n"
                                "int, float, str, bytes, and bytearray.")
            self._seed(abs(a))
            self.gauss_next = None

        def getstate(self):
            return self.VERSION, self._getstate(), self.gauss_next

        def setstate(self, state):
            if state[0] != 3:
                raise ValueError("state with version %s passed to Random.setstate() of version %s"
                                 % (state[0], self.VERSION))
            self._setstate(state[1])
            self.gauss_next = state[2]

        def randbytes(self, n):
            return self.getrandbits(n * 8).to_bytes(n, "little")

        def randrange(self, start, stop=None, step=1):
            start = _whole(start, "1")
            if stop is None:
                if step != 1:
                    raise TypeError("Missing a non-None stop argument")
                if start > 0:
                    return self._randbelow(start)
                raise ValueError("empty range for randrange()")
            stop = _whole(stop, "stop")
            step = _whole(step, "step")
            width = stop - start
            if step == 1:
                if width > 0:
                    return start + self._randbelow(width)
                raise ValueError("empty range for randrange() (%d, %d, %d)" % (start, stop, width))
            if step > 0:
                n = (width + step - 1) // step
            elif step < 0:
                n = (width + step + 1) // step
            else:
                raise ValueError("zero step for randrange()")
            if n <= 0:
                raise ValueError("empty range for randrange()")
            return start + step * self._randbelow(n)

        def randint(self, a, b):
            return self.randrange(a, b + 1)

        def choice(self, seq):
            if not len(seq):
                raise IndexError("Cannot choose from an empty sequence")
            return seq[self._randbelow(len(seq))]

        def shuffle(self, x):
            below = self._randbelow
            for i in range(len(x) - 1, 0, -1):
                j = below(i + 1)
                x[i], x[j] = x[j], x[i]

        def sample(self, population, k, *, counts=None):
            if isinstance(population, (set, frozenset)) or not hasattr(population, "__getitem__"):
                raise TypeError("Population must be a sequence.  "
                                "For dicts or sets, use sorted(d).")
            n = len(population)
            if counts is not None:
                cumulative = list(_accumulate(counts))
                if len(cumulative) != n:
                    raise ValueError("The number of counts does not match the population")
                total = cumulative.pop()
                if not isinstance(total, int):
                    raise TypeError("Counts must be integers")
                if total <= 0:
                    raise ValueError("Total of counts must be greater than zero")
                chosen = self.sample(range(total), k=k)
                return [population[_bisect(cumulative, s)] for s in chosen]
            below = self._randbelow
            if not 0 <= k <= n:
                raise ValueError("Sample larger than population or is negative")
            result = [None] * k
            size = 21
            if k > 5:
                size += 4 ** _ceil(_log(k * 3, 4))
            if n <= size:
                pool = list(population)
                for i in range(k):
                    j = below(n - i)
                    result[i] = pool[j]
                    pool[j] = pool[n - i - 1]
            else:
                seen = set()
                for i in range(k):
                    j = below(n)
                    while j in seen:
                        j = below(n)
                    seen.add(j)
                    result[i] = population[j]
            return result

        def choices(self, population, weights=None, *, cum_weights=None, k=1):
            random = self.random
            n = len(population)
            if cum_weights is None:
                if weights is None:
                    n += 0.0
                    return [population[_floor(random() * n)] for _ in range(k)]
                try:
                    cum_weights = list(_accumulate(weights))
                except TypeError:
                    if not isinstance(weights, int):
                        raise
                    raise TypeError(f"The number of choices must be a keyword argument: k={weights}"
                                    ) from None
            elif weights is not None:
                raise TypeError("Cannot specify both weights and cumulative weights")
            if len(cum_weights) != n:
                raise ValueError("The number of weights does not match the population")
            total = cum_weights[-1] + 0.0
            if total <= 0.0:
                raise ValueError("Total of weights must be greater than zero")
            if not _isfinite(total):
                raise ValueError("Total of weights must be finite")
            high = n - 1
            return [population[_bisect(cum_weights, random() * total, 0, high)] for _ in range(k)]

        def uniform(self, a, b):
            return a + (b - a) * self.random()

        def triangular(self, low=0.0, high=1.0, mode=None):
            u = self.random()
            try:
                c = 0.5 if mode is None else (mode - low) / (high - low)
            except ZeroDivisionError:
                return low
            if u > c:
                u = 1.0 - u
                c = 1.0 - c
                low, high = high, low
            return low + (high - low) * _sqrt(u * c)

        def normalvariate(self, mu=0.0, sigma=1.0):
            random = self.random
            while True:
                u1 = random()
                u2 = 1.0 - random()
                z = _NORMAL * (u1 - 0.5) / u2
                if z * z / 4.0 <= -_log(u2):
                    return mu + z * sigma

        def gauss(self, mu=0.0, sigma=1.0):
            random = self.random
            z = self.gauss_next
            self.gauss_next = None
            if z is None:
                angle = random() * _TWO_PI
                radius = _sqrt(-2.0 * _log(1.0 - random()))
                z = _cos(angle) * radius
                self.gauss_next = _sin(angle) * radius
            return mu + z * sigma

        def lognormvariate(self, mu, sigma):
            return _exp(self.normalvariate(mu, sigma))

        def expovariate(self, lambd):
            return -_log(1.0 - self.random()) / lambd

        def vonmisesvariate(self, mu, kappa):
            random = self.random
            if kappa <= 1e-6:
                return _TWO_PI * random()
            s = 0.5 / kappa
            r = s + _sqrt(1.0 + s * s)
            while True:
                u1 = random()
                z = _cos(_pi * u1)
                d = z / (r + z)
                u2 = random()
                if u2 < 1.0 - d * d or u2 <= (1.0 - d) * _exp(d):
                    break
            q = 1.0 / r
            f = (q + z) / (1.0 + q * z)
            u3 = random()
            if u3 > 0.5:
                return (mu + _acos(f)) % _TWO_PI
            return (mu - _acos(f)) % _TWO_PI

        def gammavariate(self, alpha, beta):
            if alpha <= 0.0 or beta <= 0.0:
                raise ValueError("gammavariate: alpha and beta must be > 0.0")
            random = self.random
            if alpha > 1.0:
                inverse = _sqrt(2.0 * alpha - 1.0)
                b = alpha - _LOG4
                c = alpha + inverse
                while True:
                    u1 = random()
                    if not 1e-7 < u1 < 0.9999999:
                        continue
                    u2 = 1.0 - random()
                    v = _log(u1 / (1.0 - u1)) / inverse
                    x = alpha * _exp(v)
                    z = u1 * u1 * u2
                    r = b + c * v - x
                    if r + _GAMMA - 4.5 * z >= 0.0 or r >= _log(z):
                        return x * beta
            if alpha == 1.0:
                return -_log(1.0 - random()) * beta
            while True:
                u = random()
                b = (_e + alpha) / _e
                p = b * u
                if p <= 1.0:
                    x = p ** (1.0 / alpha)
                else:
                    x = -_log((b - p) / alpha)
                u1 = random()
                if p > 1.0:
                    if u1 <= x ** (alpha - 1.0):
                        break
                elif u1 <= _exp(-x):
                    break
            return x * beta

        def betavariate(self, alpha, beta):
            y = self.gammavariate(alpha, 1.0)
            if y:
                return y / (y + self.gammavariate(beta, 1.0))
            return 0.0

        def paretovariate(self, alpha):
            return (1.0 - self.random()) ** (-1.0 / alpha)

        def weibullvariate(self, alpha, beta):
            return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)


    class SystemRandom(Random):
        pass


    _inst = Random()
    _inst._share()
    seed = _inst.seed
    random = _inst.random
    uniform = _inst.uniform
    triangular = _inst.triangular
    randint = _inst.randint
    choice = _inst.choice
    randrange = _inst.randrange
    sample = _inst.sample
    shuffle = _inst.shuffle
    choices = _inst.choices
    normalvariate = _inst.normalvariate
    lognormvariate = _inst.lognormvariate
    expovariate = _inst.expovariate
    vonmisesvariate = _inst.vonmisesvariate
    gammavariate = _inst.gammavariate
    gauss = _inst.gauss
    betavariate = _inst.betavariate
    paretovariate = _inst.paretovariate
    weibullvariate = _inst.weibullvariate
    getstate = _inst.getstate
    setstate = _inst.setstate
    getrandbits = _inst.getrandbits
    randbytes = _inst.randbytes
    """#
}
