extension VM {
  /// A part of module `decimal`: what a number is: text, conversion, comparison.
  static let decimalNumberSource = #"""
class Decimal:
    __slots__ = ("_sign", "_int", "_exp")

    def __new__(cls, value="0", context=None):
        if isinstance(value, str):
            text = value.strip().replace("_", "")
            parsed = _parse(text)
            if parsed is None:
                context = context or getcontext()
                nan = context._signal(ConversionSyntax, _NAN)
                return _made(cls, nan._sign, nan._int, nan._exp)
            return _made(cls, *parsed)
        if isinstance(value, int):
            return _made(cls, 1 if value < 0 else 0, abs(int(value)), 0)
        if isinstance(value, Decimal):
            return _made(cls, value._sign, value._int, value._exp)
        if isinstance(value, float):
            context = context or getcontext()
            context._signal(FloatOperation, None)
            made = cls.from_float(value)
            return _made(cls, made._sign, made._int, made._exp)
        if isinstance(value, (tuple, list)):
            if len(value) != 3:
                raise ValueError("argument must be a sequence of length 3")
            sign, digits, exp = value
            if sign not in (0, 1):
                raise ValueError("sign must be an integer with the value 0 or 1")
            if exp == "F":
                return _made(cls, sign, 0, "F")
            n = 0
            for d in digits:
                if not isinstance(d, int) or not 0 <= d <= 9:
                    raise ValueError("coefficient must be a tuple of digits")
                n = n * 10 + d
            if exp not in ("n", "N") and not isinstance(exp, int):
                raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
            return _made(cls, sign, n, exp)
        raise TypeError("conversion from %s to Decimal is not supported" % type(value).__name__)

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("argument must be int or float")
        if math.isinf(f) or math.isnan(f):
            return cls(repr(f))
        sign = 0 if math.copysign(1.0, f) == 1.0 else 1
        n, d = abs(f).as_integer_ratio()
        k = d.bit_length() - 1
        return _made(cls, sign, n * 5 ** k, -k)

    # Kinds

    def is_nan(self):
        return self._exp in ("n", "N")

    def is_qnan(self):
        return self._exp == "n"

    def is_snan(self):
        return self._exp == "N"

    def is_infinite(self):
        return self._exp == "F"

    def is_finite(self):
        return isinstance(self._exp, int)

    def is_signed(self):
        return self._sign == 1

    def is_zero(self):
        return isinstance(self._exp, int) and self._int == 0

    def is_normal(self, context=None):
        context = context or getcontext()
        return self.is_finite() and self._int != 0 and self.adjusted() >= context.Emin

    def is_subnormal(self, context=None):
        context = context or getcontext()
        return self.is_finite() and self._int != 0 and self.adjusted() < context.Emin

    def is_canonical(self):
        return True

    def number_class(self, context=None):
        if self.is_nan():
            return "sNaN" if self._exp == "N" else "NaN"
        head = "-" if self._sign else "+"
        if self.is_infinite():
            return head + "Infinity"
        if not self._int:
            return head + "Zero"
        return head + ("Subnormal" if self.is_subnormal(context) else "Normal")

    # Text

    def __str__(self):
        return self._text(False)

    def to_eng_string(self, context=None):
        return self._text(True)

    def _text(self, engineering):
        sign = "-" if self._sign else ""
        if self._exp == "F":
            return sign + "Infinity"
        if self._exp == "n":
            return sign + "NaN" + (str(self._int) if self._int else "")
        if self._exp == "N":
            return sign + "sNaN" + (str(self._int) if self._int else "")
        digits = str(self._int)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            point = left
        elif not engineering:
            point = 1
        elif digits == "0":
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
        if point <= 0:
            whole, part = "0", "." + "0" * -point + digits
        elif point >= len(digits):
            whole, part = digits + "0" * (point - len(digits)), ""
        else:
            whole, part = digits[:point], "." + digits[point:]
        tail = ""
        if left != point:
            tail = ("E" if getcontext().capitals else "e") + "%+d" % (left - point)
        return sign + whole + part + tail

    def __repr__(self):
        return "Decimal('%s')" % str(self)

    def __format__(self, spec):
        return _formatted(self, spec)

    def as_tuple(self):
        if self._exp == "F":
            return DecimalTuple(self._sign, (0,), "F")
        digits = tuple([int(c) for c in str(self._int)])
        if self._exp in ("n", "N") and not self._int:
            digits = ()
        return DecimalTuple(self._sign, digits, self._exp)

    def as_integer_ratio(self):
        if self._exp == "F":
            raise OverflowError("cannot convert Infinity to integer ratio")
        if self.is_nan():
            raise ValueError("cannot convert NaN to integer ratio")
        n = -self._int if self._sign else self._int
        if self._exp >= 0:
            return n * 10 ** self._exp, 1
        d = 10 ** -self._exp
        g = math.gcd(n, d)
        return n // g, d // g

    def adjusted(self):
        if not isinstance(self._exp, int):
            return 0
        return self._exp + _digits(self._int) - 1

    def radix(self):
        return Decimal(10)

    # Conversion

    def __float__(self):
        if self._exp == "N":
            raise ValueError("cannot convert signaling NaN to float")
        return float(str(self))

    def __int__(self):
        if self._exp == "F":
            raise OverflowError("cannot convert Infinity to integer")
        if self.is_nan():
            raise ValueError("cannot convert NaN to integer")
        n = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
        return -n if self._sign else n

    __trunc__ = __int__

    def __bool__(self):
        return self.is_nan() or self._exp == "F" or self._int != 0

    def __complex__(self):
        return complex(float(self))

    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))

    def conjugate(self):
        return self

    def __hash__(self):
        if self._exp == "N":
            raise TypeError("Cannot hash a signaling NaN value")
        if self.is_nan():
            return object.__hash__(self)
        if self._exp == "F":
            return -314159 if self._sign else 314159
        power = pow(10, self._exp, _P) if self._exp >= 0 else pow(pow(10, -1, _P), -self._exp, _P)
        h = self._int * power % _P
        if self._sign:
            h = -h
        return -2 if h == -1 else h

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return type(self), (str(self),)

    # Comparison

    def _order(self, other):
        """-1, 0 or 1; both are numbers."""
        a, b = self, other
        if a._exp == "F" or b._exp == "F":
            x = (-1 if a._sign else 1) if a._exp == "F" else 0
            y = (-1 if b._sign else 1) if b._exp == "F" else 0
            return (x > y) - (x < y)
        x = -a._int if a._sign else a._int
        y = -b._int if b._sign else b._int
        if a._exp > b._exp:
            x *= 10 ** (a._exp - b._exp)
        else:
            y *= 10 ** (b._exp - a._exp)
        return (x > y) - (x < y)

    def _comparand(self, other):
        if isinstance(other, Decimal):
            return self, other
        if isinstance(other, int):
            return self, Decimal(other)
        if isinstance(other, float):
            getcontext().flags[FloatOperation] = True
            return self, Decimal.from_float(other)
        if isinstance(other, numbers.Rational):
            if not isinstance(self._exp, int):
                return self, Decimal(other.numerator)
            return (_made(Decimal, self._sign, self._int * other.denominator, self._exp),
                    Decimal(other.numerator))
        return self, None

    def __eq__(self, other):
        a, b = self._comparand(other)
        if b is None:
            return NotImplemented
        if a.is_snan() or b.is_snan():
            getcontext()._signal(InvalidOperation, None)
        if a.is_nan() or b.is_nan():
            return False
        return a._order(b) == 0

    def _ordering(self, other, test):
        a, b = self._comparand(other)
        if b is None:
            return NotImplemented
        if a.is_nan() or b.is_nan():
            return getcontext()._signal(InvalidOperation, False)
        return test(a._order(b))

    def __lt__(self, other):
        return self._ordering(other, lambda o: o < 0)

    def __le__(self, other):
        return self._ordering(other, lambda o: o <= 0)

    def __gt__(self, other):
        return self._ordering(other, lambda o: o > 0)

    def __ge__(self, other):
        return self._ordering(other, lambda o: o >= 0)

    def compare(self, other, context=None):
        other = _wanted(other)
        if self.is_nan() or other.is_nan():
            return self._nan(other)
        return Decimal(self._order(other))

    def compare_total(self, other, context=None):
        other = _wanted(other)
        if self._sign != other._sign:
            return Decimal(-1 if self._sign else 1)
        flip = -1 if self._sign else 1
        if self.is_nan() or other.is_nan():
            a = {"n": 1, "N": 0.5}.get(self._exp, 0)
            b = {"n": 1, "N": 0.5}.get(other._exp, 0)
            return Decimal(flip * ((a > b) - (a < b)))
        order = self._order(other)
        if order == 0 and self._exp != other._exp:
            order = flip * (1 if self._exp > other._exp else -1)
        return Decimal(order)

    def max(self, other, context=None):
        return self._extreme(other, 1)

    def min(self, other, context=None):
        return self._extreme(other, -1)

    def _extreme(self, other, sense):
        other = _wanted(other)
        if self.is_nan():
            return other._fix() if self._exp == "n" and not other.is_nan() else self._nan(other)
        if other.is_nan():
            return self._fix() if other._exp == "n" else self._nan(other)
        order = self._order(other) or int(self.compare_total(other))
        return (self if order * sense >= 0 else other)._fix()

    def same_quantum(self, other, context=None):
        other = _wanted(other)
        if self.is_finite() and other.is_finite():
            return self._exp == other._exp
        return self.is_nan() and other.is_nan() or self.is_infinite() and other.is_infinite()
"""#
}
