extension VM {
  /// A part of module `decimal`: powers, roots, logarithms and rounding.
  static let decimalPowersSource = #"""
    def __pow__(self, other, modulo=None):
        other = _operand(other)
        if other is None:
            return NotImplemented
        if modulo is not None:
            modulo = _operand(modulo)
            n = pow(int(self), int(other), abs(int(modulo)))
            return Decimal(n)
        context = getcontext()
        if self.is_nan() or other.is_nan():
            return self._nan(other)
        if not other:
            return context._signal(InvalidOperation, _NAN) if not self else Decimal(1)
        whole = other.is_finite() and other == other.to_integral_value()
        sign = 0
        if self._sign:
            if whole:
                sign = int(other) % 2
            elif self:
                return context._signal(InvalidOperation, _NAN)
        if not self:
            return _made(Decimal, sign, 0, 0 if not other._sign else "F")
        if self._exp == "F":
            return _made(Decimal, sign, 0, "F" if not other._sign else 0)
        size = self.copy_abs()
        if other._exp == "F":
            if size == 1:
                return Decimal(1)._padded(context)
            return Decimal("Infinity") if (size > 1) != bool(other._sign) else Decimal(0)
        if size == 1:
            if whole and not other._sign:
                exp = max(self._exp * int(other), 1 - context.prec)
                return _made(Decimal, sign, 10 ** -exp, exp)
            return _made(Decimal, sign, 1, 0) if whole else Decimal(1)._padded(context)
        if whole:
            n = int(other)
            if n > 0:
                if n * _digits(self._int) < 20000:
                    return _made(Decimal, sign, self._int ** n, self._exp * n)._fix(context)
            elif -n * _digits(self._int) < 20000:
                exact = _made(Decimal, 0, self._int ** -n, self._exp * -n)
                with localcontext(context) as inner:
                    inner.prec = context.prec
                    result = Decimal(1) / exact
                return _made(Decimal, sign, result._int, result._exp)
        exact = _exact_root_power(size, other, context)
        if exact is not None:
            return exact._fix(context)
        extra = 8
        while True:
            work = Context(prec=context.prec + extra + len(str(abs(int(other)))) + 4,
                           Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[])
            with localcontext(work):
                value = _exp(other * _ln(size, work.prec + 6), work.prec)
            if value._int % 10 ** (_digits(value._int) - context.prec - 2) or extra > 40:
                break
            extra += 10
        result = _made(Decimal, sign, value._int, value._exp)
        return result._fix(context)

    def __rpow__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else other ** self

    def _padded(self, context):
        """1 with all digits of the precision."""
        context._signal(Inexact, None)
        context._signal(Rounded, None)
        return _made(Decimal, self._sign, self._int * 10 ** (context.prec - 1), 1 - context.prec)

    def sqrt(self, context=None):
        context = context or getcontext()
        if self.is_nan():
            return self._nan()
        if not self:
            return _made(Decimal, self._sign, 0, self._exp // 2)._fix(context)
        if self._sign:
            return context._signal(InvalidOperation, _NAN)
        if self._exp == "F":
            return Decimal(self)
        ideal = self._exp // 2
        prec = context.prec + 1
        n, exp = self._int, self._exp
        if exp % 2:
            n *= 10
            exp -= 1
        shift = max(prec - (_digits(n) + 1) // 2, 0)
        n *= 100 ** shift
        exp = exp // 2 - shift
        root = math.isqrt(n)
        if root * root == n:
            while exp < ideal and root % 10 == 0:
                root //= 10
                exp += 1
        elif root % 5 == 0:
            root += 1
        with localcontext(context) as inner:
            inner.rounding = ROUND_HALF_EVEN
            inner.traps = {s: False for s in inner.traps}
            return _made(Decimal, 0, root, exp)._fix(inner)

    def exp(self, context=None):
        context = context or getcontext()
        if self.is_nan():
            return self._nan()
        if self._exp == "F":
            return Decimal(0) if self._sign else Decimal(self)
        if not self:
            return Decimal(1)
        value = _exp(self, context.prec + 10)
        return value._half_even(context)

    def ln(self, context=None):
        context = context or getcontext()
        if self.is_nan():
            return self._nan()
        if not self:
            return Decimal("-Infinity")
        if self._sign:
            return context._signal(InvalidOperation, _NAN)
        if self._exp == "F":
            return Decimal(self)
        if self == 1:
            return Decimal(0)
        return _ln(self, context.prec + 10)._half_even(context)

    def log10(self, context=None):
        context = context or getcontext()
        if self.is_nan():
            return self._nan()
        if not self:
            return Decimal("-Infinity")
        if self._sign:
            return context._signal(InvalidOperation, _NAN)
        if self._exp == "F":
            return Decimal(self)
        digits = str(self._int)
        if digits.rstrip("0") == "1":
            return Decimal(self._exp + len(digits) - 1)._fix(context)
        work = Context(prec=context.prec + 12, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[])
        with localcontext(work):
            value = _ln(self, work.prec + 4) / _ln(Decimal(10), work.prec + 4)
        return value._half_even(context)

    def _half_even(self, context):
        with localcontext(context) as inner:
            inner.rounding = ROUND_HALF_EVEN
            return self._fix(inner)

    def logb(self, context=None):
        if self.is_nan():
            return self._nan()
        if self._exp == "F":
            return Decimal("Infinity")
        if not self:
            return getcontext()._signal(DivisionByZero, Decimal("-Infinity"))
        return Decimal(self.adjusted())

    def scaleb(self, other, context=None):
        if not self.is_finite():
            return self
        return _made(Decimal, self._sign, self._int, self._exp + int(_wanted(other)))._fix()

    def shift(self, other, context=None):
        n = int(other)
        prec = getcontext().prec
        digits = str(self._int).rjust(prec, "0")[-prec:]
        digits = digits[:n] if n < 0 else digits + "0" * n
        return _made(Decimal, self._sign, int(digits[-prec:] or "0"), self._exp)

    def rotate(self, other, context=None):
        n = int(other)
        prec = getcontext().prec
        digits = str(self._int).rjust(prec, "0")[-prec:]
        return _made(Decimal, self._sign, int(digits[n:] + digits[:n]), self._exp)

    def next_plus(self, context=None):
        return self._neighbour(ROUND_CEILING, 0)

    def next_minus(self, context=None):
        return self._neighbour(ROUND_FLOOR, 1)

    def _neighbour(self, rounding, sign):
        if self.is_nan():
            return self._nan()
        context = getcontext().copy()
        context.clear_traps()
        context.rounding = rounding
        if self._exp == "F":
            if self._sign == sign:
                return self
            return _made(Decimal, self._sign, 10 ** context.prec - 1, context.Etop())
        rounded = self._fix(context)
        if rounded._order(self) != 0:
            return rounded
        with localcontext(context):
            return self + _made(Decimal, sign, 1, context.Etiny() - 1)

    def next_toward(self, other, context=None):
        order = self._order(_wanted(other))
        if order == 0:
            return self.copy_sign(other)
        return self.next_plus() if order < 0 else self.next_minus()

    # Rounding

    def quantize(self, exp, rounding=None, context=None):
        exp = _wanted(exp)
        context = context or getcontext()
        rounding = rounding or context.rounding
        if rounding not in _ROUNDINGS:
            context.rounding = rounding
        if self.is_nan() or exp.is_nan():
            return self._nan(exp)
        if self._exp == "F" or exp._exp == "F":
            if self._exp == exp._exp:
                return Decimal(self)
            return context._signal(InvalidOperation, _NAN)
        if not context.Etiny() <= exp._exp <= context.Emax:
            return context._signal(InvalidOperation, _NAN)
        q, inexact = _rounded(self._int, exp._exp - self._exp, self._sign, rounding)
        if q and (_digits(q) > context.prec or exp._exp + _digits(q) - 1 > context.Emax):
            return context._signal(InvalidOperation, _NAN)
        if inexact:
            context._signal(Inexact, None)
        if exp._exp > self._exp:
            context._signal(Rounded, None)
        return _made(Decimal, self._sign, q, exp._exp)

    def to_integral_value(self, rounding=None, context=None):
        rounding = rounding or (context or getcontext()).rounding
        if self.is_nan():
            return self._nan()
        if self._exp == "F" or self._exp >= 0:
            return Decimal(self)
        q, _ = _rounded(self._int, -self._exp, self._sign, rounding)
        return _made(Decimal, self._sign, q, 0)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        result = self.to_integral_value(rounding, context)
        if self.is_finite() and self._exp < 0:
            context = context or getcontext()
            if result._order(self) != 0:
                context._signal(Inexact, None)
            context._signal(Rounded, None)
        return result

    def normalize(self, context=None):
        context = context or getcontext()
        if self.is_nan():
            return self._nan()
        value = self._fix(context)
        if value._exp == "F":
            return value
        if not value:
            return _made(Decimal, value._sign, 0, 0)
        n, exp = value._int, value._exp
        limit = context.Etop() if context.clamp else context.Emax
        while n % 10 == 0 and exp < limit:
            n //= 10
            exp += 1
        return _made(Decimal, value._sign, n, exp)

    def __round__(self, n=None):
        if n is not None:
            if not isinstance(n, int):
                raise TypeError("optional arg must be an integer")
            return self.quantize(_made(Decimal, 0, 1, -n), ROUND_HALF_EVEN)
        return self._whole(ROUND_HALF_EVEN)

    def __floor__(self):
        return self._whole(ROUND_FLOOR)

    def __ceil__(self):
        return self._whole(ROUND_CEILING)

    def _whole(self, rounding):
        if self._exp == "F":
            raise OverflowError("cannot convert Infinity to integer")
        if self.is_nan():
            raise ValueError("cannot convert NaN to integer")
        q, _ = _rounded(self._int, -self._exp, self._sign, rounding)
        return -q if self._sign else q

    def __setattr__(self, name, value):
        if name in ("_sign", "_int", "_exp"):
            return object.__setattr__(self, name, value)
        raise AttributeError("'decimal.Decimal' object has no attribute %r" % name)
"""#
}
