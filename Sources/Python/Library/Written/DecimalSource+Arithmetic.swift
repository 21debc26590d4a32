extension VM {
  /// A part of module `decimal`: sums, products, quotients.
  static let decimalArithmeticSource = #"""
    # Arithmetic

    def _nan(self, *others):
        """The NaN that an operation with a NaN gives."""
        for value in (self,) + others:
            if value._exp == "N":
                quiet = _made(Decimal, value._sign, value._int, "n")
                return getcontext()._signal(InvalidOperation, quiet)
        for value in (self,) + others:
            if value._exp == "n":
                return value

    def _fix(self, context=None):
        """Rounded to the context's precision and range."""
        context = context or getcontext()
        if not isinstance(self._exp, int):
            return self
        n, exp, sign = self._int, self._exp, self._sign
        etiny, etop = context.Etiny(), context.Etop()
        if n == 0:
            limit = etop if context.clamp else context.Emax
            new = min(max(exp, etiny), limit)
            if new != exp:
                context._signal(Clamped, None)
                return _made(Decimal, sign, 0, new)
            return self
        size = _digits(n)
        if exp + size - 1 > context.Emax:
            return self._overflow(context)
        low = max(exp + size - context.prec, etiny)
        tiny = exp + size - 1 < context.Emin
        if exp < low:
            q, inexact = _rounded(n, low - exp, sign, context.rounding)
            if _digits(q) > context.prec:
                q //= 10
                low += 1
            if low + _digits(q) - 1 > context.Emax:
                return self._overflow(context)
            if tiny:
                if inexact:
                    context._signal(Underflow, None)
                context._signal(Subnormal, None)
            if inexact:
                context._signal(Inexact, None)
            context._signal(Rounded, None)
            if not q:
                context._signal(Clamped, None)
            return _made(Decimal, sign, q, low)
        if tiny:
            context._signal(Subnormal, None)
        if context.clamp and exp > etop:
            context._signal(Clamped, None)
            return _made(Decimal, sign, n * 10 ** (exp - etop), etop)
        return self

    def _overflow(self, context):
        down = (context.rounding == ROUND_DOWN
                or context.rounding == ROUND_CEILING and self._sign
                or context.rounding == ROUND_FLOOR and not self._sign)
        result = _made(Decimal, self._sign, 0, "F")
        if down:
            result = _made(Decimal, self._sign, 10 ** context.prec - 1, context.Etop())
        context._signal(Overflow, None)
        context._signal(Inexact, None)
        context._signal(Rounded, None)
        return result

    def __neg__(self):
        if self.is_nan():
            return self._nan()
        sign = 1 - self._sign
        if not self and getcontext().rounding != ROUND_FLOOR:
            sign = 0
        return _made(Decimal, sign, self._int, self._exp)._fix()

    def __pos__(self):
        if self.is_nan():
            return self._nan()
        sign = self._sign
        if not self and getcontext().rounding != ROUND_FLOOR:
            sign = 0
        return _made(Decimal, sign, self._int, self._exp)._fix()

    def __abs__(self):
        if self.is_nan():
            return self._nan()
        return -self if self._sign else +self

    def copy_abs(self):
        return _made(Decimal, 0, self._int, self._exp)

    def copy_negate(self):
        return _made(Decimal, 1 - self._sign, self._int, self._exp)

    def copy_sign(self, other, context=None):
        return _made(Decimal, _wanted(other)._sign, self._int, self._exp)

    def canonical(self):
        return self

    def __add__(self, other):
        other = _operand(other)
        if other is None:
            return NotImplemented
        if self.is_nan() or other.is_nan():
            return self._nan(other)
        context = getcontext()
        if self._exp == "F":
            if other._exp == "F" and self._sign != other._sign:
                return context._signal(InvalidOperation, _NAN)
            return Decimal(self)
        if other._exp == "F":
            return Decimal(other)
        high, low = (self, other) if self._exp >= other._exp else (other, self)
        if high._int and low._int and high._exp - low._exp > context.prec:
            # Of a number far below only its sign counts.
            exp = high._exp + min(-1, _digits(high._int) - context.prec - 2)
            if low._exp + _digits(low._int) - 1 < exp:
                low = _made(Decimal, low._sign, 1, exp)
                self, other = high, low
        exp = min(self._exp, other._exp)
        a = self._int * 10 ** (self._exp - exp)
        b = other._int * 10 ** (other._exp - exp)
        n = (-a if self._sign else a) + (-b if other._sign else b)
        if n == 0:
            if self._sign == other._sign:
                sign = self._sign
            else:
                sign = 1 if context.rounding == ROUND_FLOOR else 0
            return _made(Decimal, sign, 0, exp)._fix(context)
        return _made(Decimal, 1 if n < 0 else 0, abs(n), exp)._fix(context)

    __radd__ = __add__

    def __sub__(self, other):
        other = _operand(other)
        if other is None:
            return NotImplemented
        if self.is_nan() or other.is_nan():
            return self._nan(other)
        return self + other.copy_negate()

    def __rsub__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else other - self

    def __mul__(self, other):
        other = _operand(other)
        if other is None:
            return NotImplemented
        if self.is_nan() or other.is_nan():
            return self._nan(other)
        sign = self._sign ^ other._sign
        if self._exp == "F" or other._exp == "F":
            if not self or not other:
                return getcontext()._signal(InvalidOperation, _NAN)
            return _made(Decimal, sign, 0, "F")
        return _made(Decimal, sign, self._int * other._int, self._exp + other._exp)._fix()

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = _operand(other)
        if other is None:
            return NotImplemented
        if self.is_nan() or other.is_nan():
            return self._nan(other)
        context = getcontext()
        sign = self._sign ^ other._sign
        if self._exp == "F":
            if other._exp == "F":
                return context._signal(InvalidOperation, _NAN)
            return _made(Decimal, sign, 0, "F")
        if other._exp == "F":
            context._signal(Clamped, None)
            return _made(Decimal, sign, 0, context.Etiny())
        if not other:
            if not self:
                return context._signal(DivisionUndefined, _NAN)
            return context._signal(DivisionByZero, _made(Decimal, sign, 0, "F"))
        ideal = self._exp - other._exp
        if not self:
            return _made(Decimal, sign, 0, ideal)._fix(context)
        shift = max(_digits(other._int) - _digits(self._int) + context.prec + 1, 0)
        exp = ideal - shift
        q, r = divmod(self._int * 10 ** shift, other._int)
        if r:
            if q % 5 == 0:
                q += 1
        else:
            while exp < ideal and q % 10 == 0:
                q //= 10
                exp += 1
        return _made(Decimal, sign, q, exp)._fix(context)

    def __rtruediv__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else other / self

    def _parts(self, other):
        """The whole quotient and the remainder, of finite numbers."""
        sign = self._sign ^ other._sign
        ideal = min(self._exp, other._exp)
        a = self._int * 10 ** (self._exp - ideal)
        b = other._int * 10 ** (other._exp - ideal)
        context = getcontext()
        q, r = divmod(a, b)
        if _digits(q) > context.prec:
            bad = context._signal(DivisionImpossible, _NAN)
            return bad, bad
        return _made(Decimal, sign, q, 0), _made(Decimal, self._sign, r, ideal)

    def __divmod__(self, other):
        other = _operand(other)
        if other is None:
            return NotImplemented
        context = getcontext()
        if self.is_nan() or other.is_nan():
            nan = self._nan(other)
            return nan, nan
        sign = self._sign ^ other._sign
        if self._exp == "F":
            if other._exp == "F":
                bad = context._signal(InvalidOperation, _NAN)
                return bad, bad
            return _made(Decimal, sign, 0, "F"), context._signal(InvalidOperation, _NAN)
        if not other:
            if not self:
                bad = context._signal(DivisionUndefined, _NAN)
                return bad, bad
            return (context._signal(DivisionByZero, _made(Decimal, sign, 0, "F")),
                    context._signal(InvalidOperation, _NAN))
        if other._exp == "F":
            return _made(Decimal, sign, 0, 0), self._fix(context)
        q, r = self._parts(other)
        return q, r._fix(context)

    def __rdivmod__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else divmod(other, self)

    def __floordiv__(self, other):
        other = _operand(other)
        if other is None:
            return NotImplemented
        context = getcontext()
        if self.is_nan() or other.is_nan():
            return self._nan(other)
        sign = self._sign ^ other._sign
        if self._exp == "F":
            if other._exp == "F":
                return context._signal(InvalidOperation, _NAN)
            return _made(Decimal, sign, 0, "F")
        if not other:
            if self:
                return context._signal(DivisionByZero, _made(Decimal, sign, 0, "F"))
            return context._signal(DivisionUndefined, _NAN)
        if other._exp == "F":
            return _made(Decimal, sign, 0, 0)
        return self._parts(other)[0]

    def __rfloordiv__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else other // self

    def __mod__(self, other):
        other = _operand(other)
        if other is None:
            return NotImplemented
        context = getcontext()
        if self.is_nan() or other.is_nan():
            return self._nan(other)
        if self._exp == "F":
            return context._signal(InvalidOperation, _NAN)
        if not other:
            return context._signal(InvalidOperation if self else DivisionUndefined, _NAN)
        if other._exp == "F":
            return self._fix(context)
        return self._parts(other)[1]._fix(context)

    def __rmod__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else other % self

    def remainder_near(self, other, context=None):
        other = _wanted(other)
        r = self % other
        if not self.is_finite() or not other.is_finite():
            return r
        half = abs(other) / 2
        q = int(self // other)
        if abs(r) > half or abs(r) == half and q % 2:
            r = r - other.copy_sign(r)
        return r

    def fma(self, other, third, context=None):
        other, third = _wanted(other), _wanted(third)
        if not (self.is_finite() and other.is_finite()):
            return self * other + third
        product = _made(Decimal, self._sign ^ other._sign, self._int * other._int,
                        self._exp + other._exp)
        return product + third
"""#
}
