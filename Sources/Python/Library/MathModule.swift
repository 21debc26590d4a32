import CKernels

/// Module `math`.
extension VM {
  func registerMath() {
    registerModule("math") { m in
      m.set("pi", Value(Double.pi))
      m.set("e", Value(2.718281828459045))
      m.set("tau", Value(2 * Double.pi))
      m.set("inf", Value(Double.infinity))
      m.set("nan", Value(Double.nan))
      self.addElementary(m)
      self.addRoundings(m)
      self.addIntegerMath(m)
      self.addSums(m)
    }
  }

  private func domainError() -> PyError { valueError("math domain error") }
  private func rangeError() -> PyError { overflowError("math range error") }

  private func addElementary(_ m: ModuleBuilder) {
    /// A function of one double whose result is checked as CPython's `math_1` does.
    func one(
      _ name: String, canOverflow: Bool = false, _ body: @escaping (Double) -> Double
    ) {
      m.function("\(name)(x, /)") { (vm, a) throws(PyError) in
        let x = try a.double(0)
        let result = body(x)
        if result.isNaN && !x.isNaN { throw vm.domainError() }
        if result.isInfinite && x.isFinite {
          throw canOverflow ? vm.rangeError() : vm.domainError()
        }
        return Value(result)
      }
    }
    one("sqrt") { $0.squareRoot() }
    one("exp", canOverflow: true) { lk_exp($0) }
    one("exp2", canOverflow: true) { lk_exp2($0) }
    one("expm1", canOverflow: true) { lk_expm1($0) }
    one("log1p") { lk_log1p($0) }
    one("sin") { lk_sin($0) }
    one("cos") { lk_cos($0) }
    one("tan") { lk_tan($0) }
    one("asin") { lk_asin($0) }
    one("acos") { lk_acos($0) }
    one("atan") { lk_atan($0) }
    one("sinh", canOverflow: true) { lk_sinh($0) }
    one("cosh", canOverflow: true) { lk_cosh($0) }
    one("tanh") { lk_tanh($0) }
    one("asinh") { lk_asinh($0) }
    one("acosh") { lk_acosh($0) }
    one("atanh") { lk_atanh($0) }
    one("erf") { lk_erf($0) }
    one("erfc") { lk_erfc($0) }
    one("cbrt") { lk_cbrt($0) }
    one("fabs") { $0.magnitude }
    m.function("degrees(x, /)") { (vm, a) throws(PyError) in
      Value(try a.double(0) * (180 / Double.pi))
    }
    one("radians") { $0 * (Double.pi / 180) }
    m.function("gamma(x, /)") { (vm, a) throws(PyError) in
      let x = try a.double(0)
      if x == -.infinity || x == 0 || (x < 0 && x == x.rounded(.down) && x.isFinite) {
        throw vm.domainError()
      }
      let result = MathFunctions.gamma(x)
      if result.isInfinite && x.isFinite { throw vm.rangeError() }
      return Value(result)
    }
    m.function("lgamma(x, /)") { (vm, a) throws(PyError) in
      let x = try a.double(0)
      if x <= 0 && x == x.rounded(.down) && x.isFinite { throw vm.domainError() }
      let result = MathFunctions.logGamma(x)
      if result.isInfinite && x.isFinite { throw vm.rangeError() }
      return Value(result)
    }
    /// The logarithm of an int of any size or a float.
    func logarithm(_ vm: VM, _ value: Value, _ f: (Double) -> Double) throws(PyError) -> Double {
      let index = value.isFloat ? Value.undefined : try vm.optionalIndex(value)
      if index.tag == .bigInt {
        let big = vm.bigInt(index)
        if big.isNegative { throw vm.domainError() }
        let double = big.double
        if double.isFinite { return f(double) }
        let shift = big.bitLength - 64
        return f((big >> shift).double) + f(2) * Double(shift)
      }
      let x = index.isUndefined ? try vm.double(value) : Double(index.int)
      if x.isNaN { return x }
      if x <= 0 { throw vm.domainError() }
      return x.isInfinite ? x : f(x)
    }
    m.function("log(*args)") { (vm, a) throws(PyError) in
      let given = a.rest(0)
      if given.isEmpty || given.count > 2 {
        throw vm.typeError("math.log requires 1 to 2 arguments")
      }
      let x = try logarithm(vm, given[0]) { lk_log($0) }
      if given.count == 1 { return Value(x) }
      let base = try logarithm(vm, given[1]) { lk_log($0) }
      return try vm.binary(.divide, Value(x), Value(base))
    }
    m.function("log2(x, /)") { (vm, a) throws(PyError) in
      Value(try logarithm(vm, a[0]) { lk_log2($0) })
    }
    m.function("log10(x, /)") { (vm, a) throws(PyError) in
      Value(try logarithm(vm, a[0]) { lk_log10($0) })
    }
    m.function("pow(x, y, /)") { (vm, a) throws(PyError) in
      let (x, y) = (try a.double(0), try a.double(1))
      let result = lk_pow(x, y)
      if x.isFinite && y.isFinite {
        if result.isNaN || (result.isInfinite && x == 0) { throw vm.domainError() }
        if result.isInfinite { throw vm.rangeError() }
      }
      return Value(result)
    }
    func two(_ name: String, _ body: @escaping (Double, Double) -> Double) {
      m.function("\(name)(x, y, /)") { (vm, a) throws(PyError) in
        let (x, y) = (try a.double(0), try a.double(1))
        let result = body(x, y)
        if result.isNaN && !x.isNaN && !y.isNaN { throw vm.domainError() }
        return Value(result)
      }
    }
    two("atan2") { lk_atan2($0, $1) }
    two("fmod") { $1.isInfinite && $0.isFinite ? $0 : lk_fmod($0, $1) }
    two("remainder") { lk_remainder($0, $1) }
    two("copysign") { lk_copysign($0, $1) }
    two("nextafter") { lk_nextafter($0, $1) }
    m.function("ldexp(x, i, /)") { (vm, a) throws(PyError) in
      let x = try a.double(0)
      let index = try vm.optionalIndex(a[1])
      if index.isUndefined { throw vm.typeError("Expected an int as second argument to ldexp.") }
      let e = vm.bigInt(index).int64 ?? (vm.bigInt(index).isNegative ? -100_000 : 100_000)
      let result = lk_ldexp(x, Int32(clamping: e))
      if result.isInfinite && x.isFinite { throw vm.rangeError() }
      return Value(result)
    }
    m.function("frexp(x, /)") { (vm, a) throws(PyError) in
      let x = try a.double(0)
      if !x.isFinite || x == 0 { return vm.newPair(Value(x), Value(0 as Int64)) }
      var e: Int32 = 0
      let fraction = lk_frexp(x, &e)
      return vm.newPair(Value(fraction), Value(Int64(e)))
    }
    m.function("modf(x, /)") { (vm, a) throws(PyError) in
      let x = try a.double(0)
      if x.isInfinite { return vm.newPair(Value(lk_copysign(0, x)), Value(x)) }
      var whole = 0.0
      let fraction = lk_modf(x, &whole)
      return vm.newPair(Value(fraction), Value(whole))
    }
    m.function("ulp(x, /)") { (vm, a) throws(PyError) in
      let x = try a.double(0).magnitude
      if !x.isFinite { return Value(x) }
      let next = lk_nextafter(x, .infinity)
      return Value(next.isInfinite ? x - lk_nextafter(x, -.infinity) : next - x)
    }
  }

  private func addRoundings(_ m: ModuleBuilder) {
    func rounding(_ name: String, _ rule: FloatingPointRoundingRule) {
      m.function("\(name)(x, /)") { (vm, a) throws(PyError) in
        if a[0].isInt { return a[0] }
        if !a[0].isFloat {
          let method = vm.specialMethod(a[0], "__\(name)__")
          // numpy.float64 is a float without being one of ours.
          let isFloat = try vm.isInstance(a[0], Value(vm.types.float))
          if !method.isUndefined, !isFloat { return try vm.call(method, a[0]) }
          if name == "trunc", !isFloat {
            throw vm.typeError("type \(vm.typeName(a[0])) doesn't define __trunc__ method")
          }
        }
        return try vm.truncated(try a.double(0).rounded(rule))
      }
    }
    rounding("floor", .down)
    rounding("ceil", .up)
    rounding("trunc", .towardZero)
    func test(_ name: String, _ body: @escaping (Double) -> Bool) {
      m.function("\(name)(x, /)") { (vm, a) throws(PyError) in
        Value(body(try a.double(0)))
      }
    }
    test("isnan") { $0.isNaN }
    test("isinf") { $0.isInfinite }
    test("isfinite") { $0.isFinite }
    m.function("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)") { (vm, a) throws(PyError) in
      let (x, y) = (try a.double(0), try a.double(1))
      let (relative, absolute) = (try a.double(2), try a.double(3))
      if relative < 0 || absolute < 0 { throw vm.valueError("tolerances must be non-negative") }
      if x == y { return .true }
      if x.isInfinite || y.isInfinite { return .false }
      let difference = (y - x).magnitude
      return Value(
        difference <= (relative * y).magnitude || difference <= (relative * x).magnitude
          || difference <= absolute)
    }
  }

  private func addIntegerMath(_ m: ModuleBuilder) {
    func integer(_ vm: VM, _ value: Value) throws(PyError) -> BigInt {
      vm.bigInt(try vm.index(value))
    }
    m.function("gcd(*integers)") { (vm, a) throws(PyError) in
      var result = BigInt.zero
      for item in a.rest(0) {
        result = .greatestCommonDivisor(result, try integer(vm, item))
      }
      return vm.int(result)
    }
    m.function("lcm(*integers)") { (vm, a) throws(PyError) in
      var result = BigInt.one
      var all: [BigInt] = []
      for item in a.rest(0) { all.append(try integer(vm, item)) }
      for x in all {
        if x.isZero { return Value(0 as Int64) }
        let g = BigInt.greatestCommonDivisor(result, x)
        result = (result.quotientAndRemainder(truncatingBy: g).quotient * x).magnitude
      }
      return vm.int(result)
    }
    m.function("factorial(x, /)") { (vm, a) throws(PyError) in
      if a[0].isFloat {
        throw vm.typeError("'float' object cannot be interpreted as an integer")
      }
      let n = try integer(vm, a[0])
      if n.isNegative { throw vm.valueError("factorial() not defined for negative values") }
      guard let small = n.int64 else {
        throw vm.overflowError("factorial() argument should not exceed 9223372036854775807")
      }
      if small > 1 << 16 { try vm.reserve(bits: Double(small) * (lk_log2(Double(small)) - 1.4427)) }
      return vm.int(MathFunctions.product(1, small))
    }
    m.function("comb(n, k, /)") { (vm, a) throws(PyError) in
      let (n, k) = (try integer(vm, a[0]), try integer(vm, a[1]))
      if n.isNegative { throw vm.valueError("n must be a non-negative integer") }
      if k.isNegative { throw vm.valueError("k must be a non-negative integer") }
      if k > n { return Value(0 as Int64) }
      let least = min(k, n - k)
      guard let steps = least.int64 else {
        throw vm.overflowError("min(n - k, k) must not exceed 9223372036854775807")
      }
      // C(n, k) is at least (n / k)^k.
      if steps > 1 << 16 {
        try vm.reserve(bits: Double(steps) * Double(n.bitLength - BigInt(steps).bitLength))
      }
      var result = BigInt.one
      var i: Int64 = 0
      while i < steps {
        result = (result * (n - BigInt(i))).quotientAndRemainder(truncatingBy: BigInt(i + 1))
          .quotient
        try vm.tick(Int64(result.limbs.count))
        i += 1
      }
      return vm.int(result)
    }
    m.function("perm(n, k=None, /)") { (vm, a) throws(PyError) in
      if a[1].isNone { return try vm.call(m.module.dict.get(vm.intern("factorial")), a[0]) }
      let n = try integer(vm, a[0])
      let k = try integer(vm, a[1])
      if n.isNegative { throw vm.valueError("n must be a non-negative integer") }
      if k.isNegative { throw vm.valueError("k must be a non-negative integer") }
      if k > n { return Value(0 as Int64) }
      guard let steps = k.int64, steps < 1 << 20 else {
        throw vm.overflowError("k must not exceed 9223372036854775807")
      }
      var result = BigInt.one
      var i: Int64 = 0
      while i < steps {
        result = result * (n - BigInt(i))
        i += 1
      }
      return vm.int(result)
    }
    m.function("isqrt(n, /)") { (vm, a) throws(PyError) in
      let n = try integer(vm, a[0])
      if n.isNegative { throw vm.valueError("isqrt() argument must be nonnegative") }
      return vm.int(n.squareRoot)
    }
  }

  private func addSums(_ m: ModuleBuilder) {
    m.function("fsum(seq, /)") { (vm, a) throws(PyError) in
      var values: [Double] = []
      try vm.forEach(a[0]) { (item) throws(PyError) in
        values.append(try vm.double(item))
        return true
      }
      let (sum, overflow, invalid) = MathFunctions.exactSum(values)
      if overflow { throw vm.overflowError("intermediate overflow in fsum") }
      if invalid { throw vm.valueError("-inf + inf in fsum") }
      return Value(sum)
    }
    m.function("prod(iterable, /, *, start=1)") { (vm, a) throws(PyError) in
      var total = a[1]
      try vm.forEach(a[0]) { (item) throws(PyError) in
        total = try vm.binary(.multiply, total, item)
        return true
      }
      return total
    }
    m.function("hypot(*coordinates)") { (vm, a) throws(PyError) in
      var values: [Double] = []
      for item in a.rest(0) { values.append(try vm.double(item)) }
      return Value(MathFunctions.vectorNorm(values))
    }
    m.function("dist(p, q, /)") { (vm, a) throws(PyError) in
      let (p, q) = (try vm.array(a[0]), try vm.array(a[1]))
      if p.count != q.count {
        throw vm.valueError("both points must have the same number of dimensions")
      }
      var values: [Double] = []
      for i in 0..<p.count { values.append(try vm.double(p[i]) - (try vm.double(q[i]))) }
      return Value(MathFunctions.vectorNorm(values))
    }
  }
}

extension MathFunctions {
  /// low · (low + 1) · … · high, by halves so that the factors stay balanced.
  static func product(_ low: Int64, _ high: Int64) -> BigInt {
    if low > high { return .one }
    if high - low < 8 {
      var result = BigInt(low)
      for i in stride(from: low + 1, through: high, by: 1) { result = result * BigInt(i) }
      return result
    }
    let middle = (low + high) / 2
    return product(low, middle) * product(middle + 1, high)
  }

  private static let lanczosG = 6.024680040776729583740234375
  private static let lanczosNumerator: [Double] = [
    23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
  ]
  private static let lanczosDenominator: [Double] = [
    0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925,
    66, 1,
  ]

  /// Lanczos's rational sum, evaluated from the end that keeps it small.
  private static func lanczosSum(_ x: Double) -> Double {
    var numerator = 0.0
    var denominator = 0.0
    if x < 5 {
      for i in (0..<13).reversed() {
        numerator = numerator * x + lanczosNumerator[i]
        denominator = denominator * x + lanczosDenominator[i]
      }
    } else {
      for i in 0..<13 {
        numerator = numerator / x + lanczosNumerator[i]
        denominator = denominator / x + lanczosDenominator[i]
      }
    }
    return numerator / denominator
  }

  /// sin(πx), exact at the integers.
  private static func sinPi(_ x: Double) -> Double {
    let y = lk_fmod(x.magnitude, 2)
    let n = Int((2 * y).rounded(.toNearestOrAwayFromZero))
    let result: Double
    switch n {
    case 0: result = lk_sin(Double.pi * y)
    case 1: result = lk_cos(Double.pi * (y - 0.5))
    case 2: result = lk_sin(Double.pi * (1 - y))
    case 3: result = -lk_cos(Double.pi * (y - 1.5))
    default: result = lk_sin(Double.pi * (y - 2))
    }
    return lk_copysign(1, x) * result
  }

  /// Γ(x) by Lanczos's approximation with g = 6.0246…, as CPython computes it.
  static func gamma(_ x: Double) -> Double {
    if !x.isFinite { return x }
    if x == x.rounded(.down), x <= 23, x > 0 {
      var result = 1.0
      var i = 2.0
      while i < x {
        result *= i
        i += 1
      }
      return result
    }
    let size = x.magnitude
    if size < 1e-20 { return 1 / x }
    if size > 200 { return x < 0 ? 0 / sinPi(x) : .infinity }
    let y = size + lanczosG - 0.5
    var z: Double
    if size > lanczosG - 0.5 {
      let q = y - size
      z = q - (lanczosG - 0.5)
    } else {
      let q = y - (lanczosG - 0.5)
      z = q - size
    }
    z = z * lanczosG / y
    var r: Double
    if x < 0 {
      r = -Double.pi / sinPi(size) / size * lk_exp(y) / lanczosSum(size)
      r -= z * r
      if size < 140 {
        r /= lk_pow(y, size - 0.5)
      } else {
        let root = lk_pow(y, size / 2 - 0.25)
        r /= root
        r /= root
      }
    } else {
      r = lanczosSum(size) / lk_exp(y)
      r += z * r
      if size < 140 {
        r *= lk_pow(y, size - 0.5)
      } else {
        let root = lk_pow(y, size / 2 - 0.25)
        r *= root
        r *= root
      }
    }
    return r
  }

  /// ln |Γ(x)|.
  static func logGamma(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x.isInfinite { return .infinity }
    if x == x.rounded(.down) && x <= 2 { return x <= 0 ? .infinity : 0 }
    let size = x.magnitude
    if size < 1e-20 { return -lk_log(size) }
    var r = lk_log(lanczosSum(size)) - lanczosG
    r += (size - 0.5) * (lk_log(size + lanczosG - 0.5) - 1)
    if x < 0 { r = lk_log(Double.pi) - lk_log(sinPi(size).magnitude) - lk_log(size) - r }
    return r
  }
}
