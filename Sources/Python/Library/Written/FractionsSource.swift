extension VM {
  /// Module `fractions`, written in Python.
  static let fractionsSource = #"""
    import math
    import re

    __all__ = ["Fraction"]

    _pattern = re.compile(
        r"\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<num>\d*|\d+(_\d+)*)"
        r"(?:(?:/(?P<den>\d+(_\d+)*))?|(?:\.(?P<dec>\d*|\d+(_\d+)*))?(?:E(?P<exp>[-+]?\d+(_\d+)*))?)\s*\Z",
        re.IGNORECASE)


    class Fraction:
        __slots__ = ("_numerator", "_denominator")

        def __new__(cls, numerator=0, denominator=None):
            self = object.__new__(cls)
            if denominator is None:
                if type(numerator) is int:
                    self._numerator, self._denominator = numerator, 1
                    return self
                if isinstance(numerator, Fraction):
                    self._numerator = numerator._numerator
                    self._denominator = numerator._denominator
                    return self
                if isinstance(numerator, str):
                    m = _pattern.match(numerator)
                    if m is None:
                        raise ValueError("Invalid literal for Fraction: %r" % numerator)
                    top = int(m.group("num") or "0")
                    bottom = 1
                    if m.group("den"):
                        bottom = int(m.group("den"))
                    else:
                        decimals = m.group("dec")
                        if decimals:
                            decimals = decimals.replace("_", "")
                            bottom = 10 ** len(decimals)
                            top = top * bottom + int(decimals)
                        if m.group("exp"):
                            exponent = int(m.group("exp"))
                            if exponent >= 0:
                                top *= 10 ** exponent
                            else:
                                bottom *= 10 ** -exponent
                    if m.group("sign") == "-":
                        top = -top
                    numerator, denominator = top, bottom
                elif isinstance(numerator, type):
                    raise TypeError("argument should be a string or a Rational instance")
                elif hasattr(numerator, "as_integer_ratio"):
                    self._numerator, self._denominator = numerator.as_integer_ratio()
                    return self
                elif hasattr(numerator, "numerator"):
                    self._numerator = int(numerator.numerator)
                    self._denominator = int(numerator.denominator)
                    return self
                else:
                    raise TypeError("argument should be a string or a Rational instance")
            elif isinstance(numerator, (int, Fraction)) and isinstance(denominator, (int, Fraction)):
                numerator, denominator = (numerator.numerator * denominator.denominator,
                                          denominator.numerator * numerator.denominator)
            else:
                raise TypeError("both arguments should be Rational instances")
            if denominator == 0:
                raise ZeroDivisionError("Fraction(%s, 0)" % numerator)
            g = math.gcd(numerator, denominator)
            if denominator < 0:
                g = -g
            self._numerator = numerator // g
            self._denominator = denominator // g
            return self

        @classmethod
        def from_float(cls, f):
            return cls(f) if isinstance(f, int) else cls(*f.as_integer_ratio())

        @classmethod
        def from_decimal(cls, d):
            return cls(*d.as_integer_ratio())

        @property
        def real(self):
            return +self

        @property
        def imag(self):
            return 0

        def conjugate(self):
            return +self

        @property
        def numerator(self):
            return self._numerator

        @property
        def denominator(self):
            return self._denominator

        def as_integer_ratio(self):
            return self._numerator, self._denominator

        def limit_denominator(self, max_denominator=1000000):
            if max_denominator < 1:
                raise ValueError("max_denominator should be at least 1")
            if self._denominator <= max_denominator:
                return Fraction(self)
            p0, q0, p1, q1 = 0, 1, 1, 0
            n, d = self._numerator, self._denominator
            while True:
                a = n // d
                q2 = q0 + a * q1
                if q2 > max_denominator:
                    break
                p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
                n, d = d, n - a * d
            k = (max_denominator - q0) // q1
            lower = Fraction(p0 + k * p1, q0 + k * q1)
            upper = Fraction(p1, q1)
            return upper if abs(upper - self) <= abs(lower - self) else lower

        def __repr__(self):
            return "%s(%s, %s)" % (self.__class__.__name__, self._numerator, self._denominator)

        def __str__(self):
            if self._denominator == 1:
                return str(self._numerator)
            return "%s/%s" % (self._numerator, self._denominator)

        def _arithmetic(self, other, exact, inexact):
            if isinstance(other, (int, Fraction)):
                return exact(self, Fraction(other))
            if isinstance(other, float):
                return inexact(float(self), other)
            if isinstance(other, complex):
                return inexact(complex(self), other)
            return NotImplemented

        def _reversed(self, other, exact, inexact):
            if isinstance(other, int):
                return exact(Fraction(other), self)
            if isinstance(other, float):
                return inexact(other, float(self))
            if isinstance(other, complex):
                return inexact(other, complex(self))
            return NotImplemented

        def __add__(self, other):
            return self._arithmetic(other, _add, lambda a, b: a + b)

        def __radd__(self, other):
            return self._reversed(other, _add, lambda a, b: a + b)

        def __sub__(self, other):
            return self._arithmetic(other, _sub, lambda a, b: a - b)

        def __rsub__(self, other):
            return self._reversed(other, _sub, lambda a, b: a - b)

        def __mul__(self, other):
            return self._arithmetic(other, _mul, lambda a, b: a * b)

        def __rmul__(self, other):
            return self._reversed(other, _mul, lambda a, b: a * b)

        def __truediv__(self, other):
            return self._arithmetic(other, _div, lambda a, b: a / b)

        def __rtruediv__(self, other):
            return self._reversed(other, _div, lambda a, b: a / b)

        def __floordiv__(self, other):
            return self._arithmetic(other, _floordiv, lambda a, b: a // b)

        def __rfloordiv__(self, other):
            return self._reversed(other, _floordiv, lambda a, b: a // b)

        def __mod__(self, other):
            return self._arithmetic(other, _mod, lambda a, b: a % b)

        def __rmod__(self, other):
            return self._reversed(other, _mod, lambda a, b: a % b)

        def __divmod__(self, other):
            return self._arithmetic(other, lambda a, b: (_floordiv(a, b), _mod(a, b)), divmod)

        def __rdivmod__(self, other):
            return self._reversed(other, lambda a, b: (_floordiv(a, b), _mod(a, b)), divmod)

        def __pow__(self, other):
            if isinstance(other, (int, Fraction)):
                if other.denominator == 1:
                    power = other.numerator
                    if power >= 0:
                        return Fraction(self._numerator ** power, self._denominator ** power)
                    if self._numerator == 0:
                        raise ZeroDivisionError("Fraction(%s, 0)" % self._denominator ** -power)
                    return Fraction(self._denominator ** -power, self._numerator ** -power)
                return float(self) ** float(other)
            return float(self) ** other

        def __rpow__(self, other):
            if self._denominator == 1 and self._numerator >= 0:
                return other ** self._numerator
            if isinstance(other, int):
                return Fraction(other) ** self
            return other ** float(self)

        def __pos__(self):
            return Fraction(self)

        def __neg__(self):
            return Fraction(-self._numerator, self._denominator)

        def __abs__(self):
            return Fraction(abs(self._numerator), self._denominator)

        def __float__(self):
            return self._numerator / self._denominator

        def __complex__(self):
            return complex(float(self))

        def __int__(self):
            return self.__trunc__()

        def __trunc__(self):
            if self._numerator < 0:
                return -(-self._numerator // self._denominator)
            return self._numerator // self._denominator

        def __floor__(self):
            return self._numerator // self._denominator

        def __ceil__(self):
            return -(-self._numerator // self._denominator)

        def __round__(self, ndigits=None):
            if ndigits is None:
                floor, remainder = divmod(self._numerator, self._denominator)
                twice = remainder * 2
                if twice < self._denominator:
                    return floor
                if twice > self._denominator:
                    return floor + 1
                return floor if floor % 2 == 0 else floor + 1
            shift = 10 ** abs(ndigits)
            if ndigits > 0:
                return Fraction(round(self * shift), shift)
            return Fraction(round(self / shift) * shift)

        def __hash__(self):
            if self._denominator == 1:
                return hash(self._numerator)
            modulus = (1 << 61) - 1
            try:
                inverse = pow(self._denominator, -1, modulus)
            except ValueError:
                result = 314159
            else:
                result = abs(self._numerator) % modulus * inverse % modulus
            if self._numerator < 0:
                result = -result
            return -2 if result == -1 else result

        def __eq__(self, other):
            if isinstance(other, int):
                return self._numerator == other and self._denominator == 1
            if isinstance(other, Fraction):
                return (self._numerator == other._numerator
                        and self._denominator == other._denominator)
            if isinstance(other, float):
                return math.isfinite(other) and self == Fraction(other)
            if isinstance(other, complex):
                return other.imag == 0 and self == other.real
            return NotImplemented

        def _order(self, other):
            if isinstance(other, (int, Fraction)):
                return (self._numerator * other.denominator, other.numerator * self._denominator)
            if isinstance(other, float):
                if not math.isfinite(other):
                    return (0.0, other)
                return self._order(Fraction(other))
            return None

        def __lt__(self, other):
            pair = self._order(other)
            return NotImplemented if pair is None else pair[0] < pair[1]

        def __le__(self, other):
            pair = self._order(other)
            return NotImplemented if pair is None else pair[0] <= pair[1]

        def __gt__(self, other):
            pair = self._order(other)
            return NotImplemented if pair is None else pair[0] > pair[1]

        def __ge__(self, other):
            pair = self._order(other)
            return NotImplemented if pair is None else pair[0] >= pair[1]

        def __bool__(self):
            return self._numerator != 0

        def __copy__(self):
            return self

        def __deepcopy__(self, memo):
            return self

        def __reduce__(self):
            return (self.__class__, (self._numerator, self._denominator))


    def _add(a, b):
        return Fraction(a._numerator * b._denominator + b._numerator * a._denominator,
                        a._denominator * b._denominator)


    def _sub(a, b):
        return Fraction(a._numerator * b._denominator - b._numerator * a._denominator,
                        a._denominator * b._denominator)


    def _mul(a, b):
        return Fraction(a._numerator * b._numerator, a._denominator * b._denominator)


    def _div(a, b):
        if b._numerator == 0:
            raise ZeroDivisionError(
                "Fraction(%s, 0)" % (a._numerator // (math.gcd(a._numerator, 0) or 1) * b._denominator))
        return Fraction(a._numerator * b._denominator, a._denominator * b._numerator)


    def _floordiv(a, b):
        return (a._numerator * b._denominator) // (a._denominator * b._numerator)


    def _mod(a, b):
        bottom = a._denominator * b._denominator
        return Fraction((a._numerator * b._denominator) % (b._numerator * a._denominator), bottom)


    import numbers
    numbers.Rational.register(Fraction)
    """#
}
