extension VM {
  /// A part of module `decimal`: series, parsing and formats.
  static let decimalFunctionsSource = #"""
def _made(cls, sign, n, exp):
    self = object.__new__(cls)
    object.__setattr__(self, "_sign", sign)
    object.__setattr__(self, "_int", n)
    object.__setattr__(self, "_exp", exp)
    return self


_NAN = _made(Decimal, 0, 0, "n")


def _operand(value):
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return Decimal(value)
    return None


def _parse(text):
    """Sign, digits and exponent; None if it is no number."""
    sign = 0
    if text[:1] in ("+", "-"):
        sign = 1 if text[0] == "-" else 0
        text = text[1:]
    low = text.lower()
    if low in ("inf", "infinity"):
        return sign, 0, "F"
    for word, kind in (("snan", "N"), ("nan", "n")):
        if low.startswith(word):
            rest = low[len(word):]
            return (sign, int(rest or "0"), kind) if rest == "" or rest.isdecimal() else None
    exp = 0
    if "e" in low:
        low, _, tail = low.partition("e")
        digits = tail[1:] if tail[:1] in ("+", "-") else tail
        if not digits.isdecimal():
            return None
        exp = int(tail)
    whole, point, part = low.partition(".")
    if not (whole + part).isdecimal():
        return None
    return sign, int(whole + part), exp - len(part)


def _exact_root_power(base, exponent, context):
    """base ** exponent where that has few digits (4 ** 0.5), or None."""
    top, bottom = exponent.as_integer_ratio()
    if bottom > 64 or abs(top) > 200 or bottom == 1:
        return None
    n, d = base.as_integer_ratio()
    roots = []
    for x in (n, d):
        r = round(x ** (1 / bottom)) if x < 10 ** 300 else _integer_root(x, bottom)
        for guess in (r - 1, r, r + 1):
            if guess >= 0 and guess ** bottom == x:
                roots.append(guess)
                break
        else:
            return None
    n, d = roots if top > 0 else roots[::-1]
    n, d = n ** abs(top), d ** abs(top)
    shift = 0
    while d % 10 == 0:
        d //= 10
        shift += 1
    while d % 2 == 0:
        d //= 2
        n *= 5
        shift += 1
    while d % 5 == 0:
        d //= 5
        n *= 2
        shift += 1
    if d != 1 or _digits(n) > context.prec:
        return None
    # As many digits as the precision has: the result counts as computed, not as given.
    if shift < 0:
        return None
    pad = context.prec - _digits(n)
    return _made(Decimal, 0, n * 10 ** pad, -shift - pad)


def _integer_root(x, k):
    low, high = 0, 1 << (x.bit_length() // k + 1)
    while low < high:
        middle = (low + high + 1) // 2
        if middle ** k <= x:
            low = middle
        else:
            high = middle - 1
    return low


def _exp(x, prec):
    """e ** x to about `prec` digits, by halving the argument and a Taylor series in integers."""
    scale = prec + 10 + max(x.adjusted(), 0)
    unit = 10 ** scale
    shift = scale + x._exp
    n = x._int * 10 ** shift if shift >= 0 else x._int // 10 ** -shift
    if x._sign:
        n = -n
    ln10 = _ln_scaled(10 * unit, unit)
    k, r = divmod(n, ln10)
    halvings = 16
    r = r // 2 ** halvings
    total = term = unit
    i = 1
    while term:
        term = term * r // unit // i
        total += term
        i += 1
    for _ in range(halvings):
        total = total * total // unit
    if total % 5 == 0:
        total += 1
    return _made(Decimal, 0, total, k - scale)


def _ln_scaled(n, unit):
    """unit · ln(n / unit), for 1 <= n / unit."""
    doublings = 0
    while n > 2 * unit:
        n //= 2
        doublings += 1
    roots = 0
    y = n
    for _ in range(12):
        y = math.isqrt(y * unit)
        roots += 1
    z = (y - unit) * unit // (y + unit)
    square = z * z // unit
    total, term, i = 0, z, 1
    while term:
        total += term // i
        term = term * square // unit
        i += 2
    result = total * 2 * 2 ** roots
    return result + doublings * _ln2(unit)


def _ln2(unit):
    # ln 2 = 18·artanh(1/26) − 2·artanh(1/4801) + 8·artanh(1/8749)
    total = 0
    for factor, k in ((18, 26), (-2, 4801), (8, 8749)):
        term, i = unit * 1000 // k, 1
        part = 0
        while term:
            part += term // i
            term //= k * k
            i += 2
        total += factor * part
    return total // 1000


def _ln(x, prec):
    """The natural logarithm to about `prec` digits."""
    guard = 16
    near = abs(x - 1)
    if near and near.adjusted() < 0:
        guard += -near.adjusted()
    scale = prec + guard + 8
    unit = 10 ** scale
    size = x.adjusted()
    n, e = x._int, x._exp - size
    m = n * 10 ** (scale + e) if scale + e >= 0 else n // 10 ** -(scale + e)
    total = _ln_scaled(m, unit)
    if size:
        total += size * _ln_scaled(10 * unit, unit)
    sign = 1 if total < 0 else 0
    total = abs(total)
    if total % 5 == 0:
        total += 1
    return _made(Decimal, sign, total, -scale)


def _formatted(value, spec):
    import re
    m = re.fullmatch(r"(?:(.)?([<>=^]))?([-+ ])?(z)?(0)?(\d+)?(,)?(?:\.(\d+))?([eEfFgGn%])?",
                     spec, re.DOTALL)
    if m is None:
        raise ValueError("invalid format string")
    fill, align, sign, zero, pad, width, comma, precision, kind = m.groups()
    width = int(width or 0)
    if pad and align is None:
        fill, align = "0", "="
    fill = fill or " "
    align = align or ">"
    if not value.is_finite():
        body = str(value.copy_abs())
        head = "-" if value._sign else (sign if sign in ("+", " ") else "")
        if kind == "%":
            body += "%"
        if pad and fill == "0":
            fill = " "
            align = ">"
        return _aligned(head, body, fill, align, width)
    rounding = getcontext().rounding
    v = value
    places = None if precision is None else int(precision)
    if kind == "%":
        v = _made(Decimal, v._sign, v._int, v._exp + 2)
    if places is not None:
        if kind in ("e", "E"):
            v = _to_digits(v, places + 1, rounding)
        elif kind in ("f", "F", "%"):
            v = _rescaled(v, -places, rounding)
        elif kind in ("g", "G", "n", None):
            if _digits(v._int) > max(places, 1):
                v = _to_digits(v, max(places, 1), rounding)
    if not v._int and v._exp > 0 and kind in ("f", "F", "%"):
        v = _rescaled(v, 0, rounding)
    digits = str(v._int)
    left = v._exp + len(digits)
    if kind in ("e", "E"):
        point = 1
        if not v._int and places is not None:
            digits = "0" * (places + 1)
            left = 1 + v._exp + places if v._exp + places else 1
    elif kind in ("f", "F", "%"):
        point = left
    else:
        point = left if v._exp <= 0 and left > -6 else 1
    if point < 0:
        whole, part = "0", "0" * -point + digits
    elif point > len(digits):
        whole, part = digits + "0" * (point - len(digits)), ""
    else:
        whole, part = digits[:point] or "0", digits[point:]
    exponent = left - point
    if comma:
        whole = f"{int(whole):,}" if not whole.startswith("0") or whole == "0" else whole
    body = whole + ("." + part if part else "")
    if exponent or kind in ("e", "E"):
        body += ("E" if kind in ("E", "G") or kind is None and getcontext().capitals
                 else "e") + "%+d" % exponent
    if kind == "%":
        body += "%"
    negative = v._sign and not (zero and not v._int)
    head = "-" if negative else (sign if sign in ("+", " ") else "")
    if pad and comma and align == "=" and fill == "0":
        while len(head) + len(body) < width:
            text = re.match(r"[\d,]+", body).group().replace(",", "")
            grown_whole = text.rjust(len(text) + 1, "0")
            groups = []
            while len(grown_whole) > 3:
                groups.insert(0, grown_whole[-3:])
                grown_whole = grown_whole[:-3]
            body = ",".join([grown_whole] + groups) + body[len(re.match(r"[\d,]+", body).group()):]
    return _aligned(head, body, fill, align, width)


def _aligned(head, body, fill, align, width):
    space = fill * (width - len(head) - len(body))
    if align == "<":
        return head + body + space
    if align == ">":
        return space + head + body
    if align == "=":
        return head + space + body
    half = len(space) // 2
    return space[:half] + head + body + space[half:]


def _to_digits(value, count, rounding):
    if not value._int:
        return value
    drop = _digits(value._int) - count
    q, _ = _rounded(value._int, drop, value._sign, rounding)
    if _digits(q) > count:
        q //= 10
        drop += 1
    return _made(Decimal, value._sign, q, value._exp + drop)


def _rescaled(value, exp, rounding):
    q, _ = _rounded(value._int, exp - value._exp, value._sign, rounding)
    return _made(Decimal, value._sign, q, exp)


for _name, _operation in (
        ("add", lambda a, b: a + b), ("subtract", lambda a, b: a - b),
        ("multiply", lambda a, b: a * b), ("divide", lambda a, b: a / b),
        ("divide_int", lambda a, b: a // b), ("remainder", lambda a, b: a % b),
        ("sqrt", lambda a: a.sqrt()), ("exp", lambda a: a.exp()), ("ln", lambda a: a.ln()),
        ("log10", lambda a: a.log10()), ("abs", lambda a: abs(a)), ("plus", lambda a: +a),
        ("minus", lambda a: -a), ("compare", lambda a, b: a.compare(b)),
        ("quantize", lambda a, b: a.quantize(b)), ("max", lambda a, b: a.max(b)),
        ("min", lambda a, b: a.min(b)), ("normalize", lambda a: a.normalize()),
        ("to_integral_value", lambda a: a.to_integral_value()),
        ("fma", lambda a, b, c: a.fma(b, c)), ("to_sci_string", lambda a: str(a)),
        ("next_plus", lambda a: a.next_plus()), ("next_minus", lambda a: a.next_minus())):
    _through_context(_name, _operation)
del _operation


def _compare_signal(self, other, context=None):
    other = _wanted(other)
    if self.is_nan() or other.is_nan():
        return (context or getcontext())._signal(InvalidOperation, Decimal("NaN"))
    return self.compare(other, context)


def _compare_total_mag(self, other, context=None):
    return self.copy_abs().compare_total(_wanted(other).copy_abs())


def _mag(sense):
    def method(self, other, context=None):
        other = _wanted(other)
        a, b = self.copy_abs(), other.copy_abs()
        if a.is_nan() or b.is_nan() or a == b:
            return self._extreme(other, sense)
        return (self if (a > b) == (sense > 0) else other)._fix(context or getcontext())
    return method


def _logical(operation):
    def method(self, other, context=None):
        context = context or getcontext()
        other = _wanted(other)
        texts = []
        for value in (self, other):
            text = str(value)
            if text.strip("01") or value._sign or value._exp:
                return context._signal(InvalidOperation, Decimal("NaN"))
            texts.append(text[-context.prec:])
        n = max(map(len, texts))
        a, b = (text.rjust(n, "0") for text in texts)
        return Decimal("".join([str(operation(int(x), int(y))) for x, y in zip(a, b)]).lstrip("0")
                       or "0")
    return method


Decimal.compare_signal = _compare_signal
Decimal.compare_total_mag = _compare_total_mag
Decimal.max_mag, Decimal.min_mag = _mag(1), _mag(-1)
Decimal.logical_and = _logical(lambda a, b: a & b)
Decimal.logical_or = _logical(lambda a, b: a | b)
Decimal.logical_xor = _logical(lambda a, b: a ^ b)
Decimal.logical_invert = lambda self, context=None: self.logical_xor(
    Decimal("1" * (context or getcontext()).prec), context)
Decimal.to_integral = Decimal.to_integral_value
for _name in (
        "canonical compare_signal compare_total compare_total_mag copy_abs copy_negate copy_sign "
        "is_canonical is_finite is_infinite is_nan is_normal is_qnan is_signed is_snan "
        "is_subnormal is_zero logb logical_and logical_invert logical_or logical_xor max_mag "
        "min_mag next_toward number_class remainder_near rotate same_quantum scaleb shift "
        "to_eng_string to_integral to_integral_exact").split():
    _through_context(_name, getattr(Decimal, _name))
del _name
Context.radix = lambda self: Decimal(10)
Context.copy_decimal = lambda self, value: _wanted(value)

numbers.Number.register(Decimal)
"""#
}
