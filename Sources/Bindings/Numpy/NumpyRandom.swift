import Host
import Python
import Random
import Tensors

/// A generator of the program: `RandomState` or `Generator`.
public final class RandomObject: Object {
  public var source: Distributions

  init(_ type: TypeObject, _ source: Distributions) {
    self.source = source
    super.init(type)
  }

  public override func repr(_ vm: VM) throws(PyError) -> String {
    return "\(type.name)(\(BitGeneratorObject.name(source.bits))) at \(vm.addressText(self).uppercasedHex)"
  }

  public override func str(_ vm: VM) throws(PyError) -> String {
    "\(type.name)(\(BitGeneratorObject.name(source.bits)))"
  }
}

extension String {
  /// `0x7F…`: the digits in capitals, the prefix not.
  fileprivate var uppercasedHex: String {
    hasPrefix("0x") ? "0x" + String(dropFirst(2)).uppercased() : self
  }
}

/// `numpy.random`: the legacy functions, `RandomState` and `Generator`.
enum NumpyRandom {
  /// A distribution of up to three real parameters.
  private struct Draw {
    let name: String
    let parameters: String
    let count: Int
    var isWhole = false
    /// What is wrong with the parameters, if anything.
    var check: ([Double]) -> String? = { _ in nil }
    let rule: (Distributions, [Double]) -> Double
  }

  nonisolated(unsafe) private static let draws: [Draw] = [
    Draw(name: "uniform", parameters: "low=0.0, high=1.0", count: 2) { $0.uniform($1[0], $1[1]) },
    Draw(
      name: "normal", parameters: "loc=0.0, scale=1.0", count: 2,
      check: { $0[1] < 0 ? "scale < 0" : nil }
    ) { $0.normal($1[0], $1[1]) },
    Draw(
      name: "exponential", parameters: "scale=1.0", count: 1,
      check: { $0[0] < 0 ? "scale < 0" : nil }
    ) { $0.exponential($1[0]) },
    Draw(
      name: "standard_gamma", parameters: "shape", count: 1,
      check: { $0[0] < 0 ? "shape < 0" : nil }
    ) { $0.standardGamma($1[0]) },
    Draw(
      name: "gamma", parameters: "shape, scale=1.0", count: 2,
      check: { $0[0] < 0 ? "shape < 0" : $0[1] < 0 ? "scale < 0" : nil }
    ) { $0.gamma($1[0], $1[1]) },
    Draw(
      name: "beta", parameters: "a, b", count: 2,
      check: { !($0[0] > 0) ? "a <= 0" : !($0[1] > 0) ? "b <= 0" : nil }
    ) { $0.beta($1[0], $1[1]) },
    Draw(
      name: "chisquare", parameters: "df", count: 1, check: { !($0[0] > 0) ? "df <= 0" : nil }
    ) { $0.chiSquare($1[0]) },
    Draw(
      name: "f", parameters: "dfnum, dfden", count: 2,
      check: { !($0[0] > 0) ? "dfnum <= 0" : !($0[1] > 0) ? "dfden <= 0" : nil }
    ) { $0.fisher($1[0], $1[1]) },
    Draw(
      name: "noncentral_chisquare", parameters: "df, nonc", count: 2,
      check: { !($0[0] > 0) ? "df <= 0" : $0[1] < 0 ? "nonc < 0" : nil }
    ) { $0.noncentralChiSquare($1[0], $1[1]) },
    Draw(
      name: "noncentral_f", parameters: "dfnum, dfden, nonc", count: 3,
      check: {
        !($0[0] > 0) ? "dfnum <= 0" : !($0[1] > 0) ? "dfden <= 0" : $0[2] < 0 ? "nonc < 0" : nil
      }
    ) { $0.noncentralFisher($1[0], $1[1], $1[2]) },
    Draw(name: "standard_cauchy", parameters: "", count: 0) { r, _ in r.standardCauchy() },
    Draw(
      name: "pareto", parameters: "a", count: 1, check: { !($0[0] > 0) ? "a <= 0" : nil }
    ) { $0.pareto($1[0]) },
    Draw(
      name: "weibull", parameters: "a", count: 1, check: { $0[0] < 0 ? "a < 0" : nil }
    ) { $0.weibull($1[0]) },
    Draw(
      name: "power", parameters: "a", count: 1, check: { !($0[0] > 0) ? "a <= 0" : nil }
    ) { $0.power($1[0]) },
    Draw(
      name: "laplace", parameters: "loc=0.0, scale=1.0", count: 2,
      check: { $0[1] < 0 ? "scale < 0" : nil }
    ) { $0.laplace($1[0], $1[1]) },
    Draw(
      name: "gumbel", parameters: "loc=0.0, scale=1.0", count: 2,
      check: { $0[1] < 0 ? "scale < 0" : nil }
    ) { $0.gumbel($1[0], $1[1]) },
    Draw(
      name: "logistic", parameters: "loc=0.0, scale=1.0", count: 2,
      check: { $0[1] < 0 ? "scale < 0" : nil }
    ) { $0.logistic($1[0], $1[1]) },
    Draw(
      name: "lognormal", parameters: "mean=0.0, sigma=1.0", count: 2,
      check: { $0[1] < 0 ? "sigma < 0" : nil }
    ) { $0.logNormal($1[0], $1[1]) },
    Draw(
      name: "rayleigh", parameters: "scale=1.0", count: 1,
      check: { $0[0] < 0 ? "scale < 0" : nil }
    ) { $0.rayleigh($1[0]) },
    Draw(
      name: "standard_t", parameters: "df", count: 1, check: { !($0[0] > 0) ? "df <= 0" : nil }
    ) { $0.standardT($1[0]) },
    Draw(
      name: "triangular", parameters: "left, mode, right", count: 3,
      check: {
        $0[0] > $0[1] ? "left > mode" : $0[1] > $0[2] ? "mode > right" : $0[0] == $0[2]
          ? "left == right" : nil
      }
    ) { $0.triangular($1[0], $1[1], $1[2]) },
    Draw(
      name: "wald", parameters: "mean, scale", count: 2,
      check: { !($0[0] > 0) ? "mean <= 0" : !($0[1] > 0) ? "scale <= 0" : nil }
    ) { $0.wald($1[0], $1[1]) },
    Draw(
      name: "vonmises", parameters: "mu, kappa", count: 2,
      check: { $0[1] < 0 ? "kappa < 0" : nil }
    ) { $0.vonMises($1[0], $1[1]) },
    Draw(
      name: "poisson", parameters: "lam=1.0", count: 1, isWhole: true,
      check: {
        !($0[0] >= 0) ? "lam < 0 or lam is NaN"
          : $0[0] > 9.223372006484771e18 ? "lam value too large" : nil
      }
    ) { Double($0.poisson($1[0])) },
    Draw(
      name: "binomial", parameters: "n, p", count: 2, isWhole: true,
      check: {
        $0[0] < 0 ? "n < 0" : !($0[1] >= 0 && $0[1] <= 1) ? "p < 0, p > 1 or p is NaN" : nil
      }
    ) { Double($0.binomial(Distributions.whole($1[0]), $1[1])) },
    Draw(
      name: "hypergeometric", parameters: "ngood, nbad, nsample", count: 3, isWhole: true,
      check: {
        $0[0] < 0
          ? "ngood < 0"
          : $0[1] < 0
            ? "nbad < 0"
            : $0[2] < 0 ? "nsample < 0" : $0[0] + $0[1] < $0[2] ? "ngood + nbad < nsample" : nil
      }
    ) { Double($0.hypergeometric(Int64($1[0]), Int64($1[1]), Int64($1[2]))) },
    Draw(
      name: "geometric", parameters: "p", count: 1, isWhole: true,
      check: { !($0[0] > 0 && $0[0] <= 1) ? "p <= 0, p > 1 or p contains NaNs" : nil }
    ) { Double($0.geometric($1[0])) },
    Draw(
      name: "negative_binomial", parameters: "n, p", count: 2, isWhole: true,
      check: {
        !($0[0] > 0) ? "n <= 0" : !($0[1] > 0 && $0[1] <= 1) ? "p <= 0, p > 1 or p contains NaNs" : nil
      }
    ) { Double($0.negativeBinomial($1[0], $1[1])) },
    Draw(
      name: "zipf", parameters: "a", count: 1, isWhole: true,
      check: { !($0[0] > 1) ? "a <= 1 or a is NaN" : nil }
    ) { Double($0.zipf($1[0])) },
    Draw(
      name: "logseries", parameters: "p", count: 1, isWhole: true,
      check: { !($0[0] > 0 && $0[0] < 1) ? "p < 0, p >= 1 or p is NaN" : nil }
    ) { Double($0.logSeries($1[0])) },
  ]

  /// Adds one function to the module (drawing from the shared legacy stream) and to the types.
  private struct Places {
    let module: ModuleBuilder
    let legacy: TypeBuilder
    let modern: TypeBuilder

    typealias Body = (Numpy, Distributions, Arguments, Int) throws(PyError) -> Value

    func old(_ signature: String, _ body: @escaping Body) {
      module.function(signature) { (vm, a) throws(PyError) in
        try body(Numpy.of(vm), LegacyRandom.shared, a, 0)
      }
      method(legacy, signature, body)
    }
    func new(_ signature: String, _ body: @escaping Body) { method(modern, signature, body) }
    func both(_ signature: String, _ body: @escaping Body) {
      old(signature, body)
      new(signature, body)
    }
    private func method(_ t: TypeBuilder, _ signature: String, _ body: @escaping Body) {
      guard let open = signature.firstIndex(of: "(") else { return }
      let rest = String(signature[signature.index(after: open)...])
      let head = String(signature[..<open])
      let list = rest == ")" ? "(self)" : "(self, " + rest
      t.method(head + list) { (vm, a) throws(PyError) in
        guard let own = a[0].as(RandomObject.self) else { throw vm.typeError("not a generator") }
        return try body(Numpy.of(vm), own.source, a, 1)
      }
    }
  }

  static func add(_ m: ModuleBuilder) {
    let vm = m.vm
    var legacyRows: TypeBuilder?
    var modernRows: TypeBuilder?
    let legacy = vm.type("RandomState", module: "numpy.random.mtrand") { legacyRows = $0 }
    let modern = vm.type("Generator", module: "numpy.random._generator") { modernRows = $0 }
    guard let legacyRows, let modernRows else { return }
    m.set("RandomState", Value(legacy))
    m.set("Generator", Value(modern))
    let places = Places(module: m, legacy: legacyRows, modern: modernRows)
    addUniform(places)
    addIntegers(places)
    addOrders(places)
    for draw in draws { add(draw, places) }
    places.old("standard_exponential(size=None)") { (np, r, a, i) throws(PyError) in
      try real(np, a[i]) { r.standardExponential() }
    }
    places.new("standard_exponential(size=None, dtype=None, method='zig', out=None)") {
      (np, r, a, i) throws(PyError) in
      let inverse = a[i + 2].asStr?.string == "inv"
      if let g = r as? Generator, try np.dtype(a[i + 1])?.code == .float32 {
        func draw() -> Float {
          inverse ? Float(-logOneMinus(Double(g.nextFloat()))) : g.standardExponentialFloat()
        }
        if a[i].isNone { return Value(Double(draw())) }
        let result = NDArray(uninitialized: try drawnShape(np, a[i]), .float32)
        for k in 0..<result.count { result.float32[k] = draw() }
        return np.wrapArray(result)
      }
      return try real(np, a[i]) {
        inverse ? -logOneMinus(r.bits.nextDouble()) : r.standardExponential()
      }
    }
    addMultivariateHypergeometric(places)
    places.both("multinomial(n, pvals, size=None)") { (np, r, a, i) throws(PyError) in
      let given = try np.array(a[i + 1], .float64)
      guard let k = given.shape.last else { throw np.vm.valueError("pvals must have at least 1 dimension") }
      let rows = given.array(Double.self)
      for p in rows where !(p >= 0 && p <= 1) {
        throw np.vm.valueError("pvals < 0, pvals > 1 or pvals contains NaNs")
      }
      for start in stride(from: 0, to: rows.count, by: max(k, 1))
      where rows[start..<(start + k)].dropLast().reduce(0, +) > 1 + 1e-12 {
        throw np.vm.valueError("sum(pvals[:-1]) > 1.0")
      }
      let counts = try np.array(a[i], .int64)
      let stack = Array(given.shape.dropLast())
      let shape = try np.run { () throws(TensorError) in
        try Broadcasting.shape(of: [counts.shape, stack])
      }
      let size = a[i + 2].isNone ? shape : try drawnShape(np, a[i + 2])
      let (trials, table) = try np.run { () throws(TensorError) in
        (try counts.broadcast(to: size), try given.broadcast(to: size + [k]).array(Double.self))
      }
      var all: [Int64] = []
      for j in 0..<size.reduce(1, *) {
        all += r.multinomial(trials.item(j).integer ?? 0, Array(table[(j * k)..<(j * k + k)]))
      }
      return np.wrapArray(NDArray(all, size + [k]))
    }
    addMaking(m, legacyRows, modernRows, legacy, modern)
    for name in ["multivariate_normal", "dirichlet"] {
      m.function("\(name)(*args, **kwargs)") { (vm, a) throws(PyError) in
        let tail = try vm.importModule("numpy.random._functions")
        let own = Value(vm.heap.make(RandomObject(legacy, LegacyRandom.shared)))
        return try vm.call(
          try vm.getAttribute(tail, name), [own] + Array(a.rest(0)), keywords: a.keywords(1))
      }
      for t in [legacyRows, modernRows] {
        t.method("\(name)(self, *args, **kwargs)") { (vm, a) throws(PyError) in
          let tail = try vm.importModule("numpy.random._functions")
          return try vm.call(
            try vm.getAttribute(tail, name), [a[0]] + Array(a.rest(1)), keywords: a.keywords(2))
        }
      }
    }
  }

  private static func addMultivariateHypergeometric(_ places: Places) {
    places.new("multivariate_hypergeometric(colors, nsample, size=None, method='marginals')") {
      (np, r, a, i) throws(PyError) in
      let vm = np.vm
      let method = try vm.str(a[i + 3])
      if method != "count" && method != "marginals" {
        throw vm.valueError("method must be \"count\" or \"marginals\".")
      }
      let given = try np.array(a[i])
      let colors = given.dtype.isInteger ? given.array(Int64.self) : [-1]
      if given.rank != 1 || colors.contains(where: { $0 < 0 }) {
        throw vm.valueError(
          "colors must be a one-dimensional sequence of nonnegative integers not exceeding "
            + "9223372036854775807.")
      }
      let sample = try a.int64(i + 1)
      if sample < 0 { throw vm.valueError("nsample must be nonnegative.") }
      if sample > colors.reduce(0, +) { throw vm.valueError("nsample > sum(colors)") }
      let shape = a[i + 2].isNone ? [] : try drawnShape(np, a[i + 2])
      let drawn = r.multivariateHypergeometric(
        colors, sample, repeats: shape.reduce(1, *), oneByOne: method == "count")
      return np.wrapArray(NDArray(drawn, shape + [colors.count]))
    }
  }

  private static func logOneMinus(_ u: Double) -> Double {
    FloatingEvents.pending = []
    let x = NDArray([-u])
    return (try? Ufunc.unary(.log1p, x).item().double) ?? 0
  }

  // MARK: Filling arrays

  private static func real(
    _ np: Numpy, _ size: Value, _ draw: () -> Double
  ) throws(PyError) -> Value {
    if size.isNone || size.isUndefined { return Value(draw()) }
    let result = NDArray(uninitialized: try drawnShape(np, size), .float64)
    for i in 0..<result.count { result.float64[i] = draw() }
    return np.wrapArray(result)
  }

  private static func dimensions(_ np: Numpy, _ values: UnsafeBufferPointer<Value>) throws(PyError)
    -> Shape
  {
    var shape: Shape = []
    for v in values {
      let n = Int(try np.vm.int64(v))
      if n < 0 { throw np.vm.valueError("negative dimensions are not allowed") }
      shape.append(n)
    }
    try np.run { () throws(TensorError) in try ArrayMemory.check(shape, .float64) }
    return shape
  }

  private static func add(_ draw: Draw, _ places: Places) {
    let list = draw.parameters.isEmpty ? "size=None" : draw.parameters + ", size=None"
    places.both("\(draw.name)(\(list))") { (np, r, a, first) throws(PyError) in
      var arrays: [NDArray] = []
      var single = true
      var values: [Double] = []
      for k in 0..<draw.count {
        let v = a[first + k]
        if v.isFloat || v.isInt {
          values.append(v.isFloat ? v.float : Double(v.int))
          arrays.append(.scalar(values[k]))
        } else {
          let x = try np.array(v, .float64)
          arrays.append(x)
          values.append(x.count == 1 ? x.item().double : 0)
          if x.rank > 0 { single = false }
        }
      }
      let size = a[first + draw.count]
      func wrong(_ values: [Double]) -> String? {
        let text = draw.check(values)
        let isOld = draw.name == "negative_binomial" && !(r is Generator)
        return isOld && text?.hasPrefix("p") == true ? "p < 0, p > 1 or p is NaN" : text
      }
      func store(_ v: Double, _ result: NDArray, _ i: Int) {
        if draw.isWhole { result.int64[i] = Distributions.whole(v) } else { result.float64[i] = v }
      }
      if draw.name == "uniform", !(r is Generator), single,
        !(values[1] - values[0]).isFinite
      {
        throw np.vm.overflowError("Range exceeds valid bounds")
      }
      if draw.name == "uniform", r is Generator {
        for k in 0..<arrays[0].count where !arrays[0].item(k).double.isFinite {
          throw np.vm.overflowError("low - high range exceeds valid bounds")
        }
        if single && !(values[1] - values[0]).isFinite {
          throw np.vm.overflowError("high - low range exceeds valid bounds")
        }
        if single && values[1] < values[0] { throw np.vm.valueError("high - low < 0") }
      }
      if single {
        if let wrong = wrong(values) { throw np.vm.valueError(wrong) }
        if size.isNone {
          let v = draw.rule(r, values)
          return draw.isWhole ? Value(Distributions.whole(v)) : Value(v)
        }
        let result = NDArray(
          uninitialized: try drawnShape(np, size), draw.isWhole ? .int64 : .float64)
        for i in 0..<result.count {
          store(draw.rule(r, values), result, i)
        }
        return np.wrapArray(result)
      }
      if draw.name == "uniform", arrays.count == 2 {
        // The range, high − low, is what is made first.
        let shapes = [arrays[1].shape, arrays[0].shape]
        _ = try np.run { () throws(TensorError) in try Broadcasting.shape(of: shapes) }
      }
      let common = try np.commonShape(arrays.map { $0.shape })
      let shape = size.isNone ? common : try drawnShape(np, size)
      if !size.isNone { _ = try np.commonShape([shape] + arrays.map { $0.shape }) }
      var wide: [NDArray] = []
      for x in arrays {
        wide.append(try np.run { () throws(TensorError) in try x.broadcast(to: shape) })
      }
      let result = NDArray(uninitialized: shape, draw.isWhole ? .int64 : .float64)
      for i in 0..<result.count {
        for k in 0..<draw.count { values[k] = wide[k].item(i).double }
        if let wrong = wrong(values) { throw np.vm.valueError(wrong) }
        store(draw.rule(r, values), result, i)
      }
      return np.wrapArray(result)
    }
  }

  private static func addUniform(_ places: Places) {
    places.old("rand(*args)") { (np, r, a, i) throws(PyError) in
      let given = a.rest(i)
      if given.isEmpty { return Value(r.bits.nextDouble()) }
      let result = NDArray(uninitialized: try dimensions(np, given), .float64)
      for k in 0..<result.count { result.float64[k] = r.bits.nextDouble() }
      return np.wrapArray(result)
    }
    places.old("randn(*args)") { (np, r, a, i) throws(PyError) in
      let given = a.rest(i)
      if given.isEmpty { return Value(r.standardNormal()) }
      let result = NDArray(uninitialized: try dimensions(np, given), .float64)
      for k in 0..<result.count { result.float64[k] = r.standardNormal() }
      return np.wrapArray(result)
    }
    for name in ["random", "random_sample", "ranf", "sample"] {
      places.old("\(name)(size=None)") { (np, r, a, i) throws(PyError) in
        try real(np, a[i]) { r.bits.nextDouble() }
      }
    }
    places.old("standard_normal(size=None)") { (np, r, a, i) throws(PyError) in
      try real(np, a[i]) { r.standardNormal() }
    }
    for normal in [false, true] {
      places.new("\(normal ? "standard_normal" : "random")(size=None, dtype=None, out=None)") {
        (np, r, a, i) throws(PyError) in
        let dtype = try np.dtype(a[i + 1]) ?? .float64
        guard let g = r as? Generator else { return .none }
        if !dtype.isFloating || dtype.isShortFloat {
          throw np.vm.typeError(
            "Unsupported dtype \(dtype.reprText) for \(normal ? "standard_normal" : "random")")
        }
        if dtype.code == .float32 {
          func draw() -> Float { normal ? g.standardNormalFloat() : g.nextFloat() }
          if a[i].isNone { return Value(Double(draw())) }
          let result = NDArray(uninitialized: try drawnShape(np, a[i]), .float32)
          for k in 0..<result.count { result.float32[k] = draw() }
          return np.wrapArray(result)
        }
        func draw() -> Double { normal ? g.standardNormal() : g.bits.nextDouble() }
        if let out = a[i + 2].as(NDArrayObject.self) {
          for k in 0..<out.array.count {
            out.array.store(.float(draw()), at: out.array.pointer(flat: k))
          }
          return a[i + 2]
        }
        return try real(np, a[i], draw)
      }
    }
    places.both("bytes(length)") { (np, r, a, i) throws(PyError) in
      let n = try a.int(i)
      var bytes: [UInt8] = []
      while bytes.count < n {
        let word = r.bits.nextUInt32()
        for k in 0..<4 where bytes.count < n {
          bytes.append(UInt8(truncatingIfNeeded: word >> UInt32(8 * k)))
        }
      }
      return Value(np.vm.newBytes(bytes))
    }
    places.old("tomaxint(size=None)") { (np, r, a, i) throws(PyError) in
      if a[i].isNone { return Value(Int64(r.bits.nextUInt64() >> 1)) }
      let result = NDArray(uninitialized: try drawnShape(np, a[i]), .int64)
      for k in 0..<result.count { result.int64[k] = Int64(r.bits.nextUInt64() >> 1) }
      return np.wrapArray(result)
    }
  }

  // MARK: Integers

  private static func bounds(_ dtype: DType) -> (low: Int64, high: UInt64) {
    switch dtype.code {
    case .bool: (0, 1)
    case .int8: (-128, 127)
    case .uint8: (0, 255)
    case .int16: (-32768, 32767)
    case .uint16: (0, 65535)
    case .int32: (Int64(Int32.min), UInt64(Int32.max))
    case .uint32: (0, UInt64(UInt32.max))
    case .uint64: (0, UInt64.max)
    default: (Int64.min, UInt64(Int64.max))
    }
  }

  private static func integers(
    _ np: Numpy, _ r: Distributions, _ low: Value, _ high: Value, _ size: Value, _ type: Value,
    endpoint: Bool
  ) throws(PyError) -> Value {
    let vm = np.vm
    let dtype = try np.dtype(type) ?? .int64
    guard dtype.isInteger || dtype.isBool else {
      throw vm.typeError("Unsupported dtype dtype('\(dtype.name)') for \(r is Generator ? "integers" : "randint")")
    }
    let modern = r is Generator
    let low0 = high.isNone ? Value(0) : low
    let high0 = high.isNone ? low : high
    let arrayLow = try np.array(low0)
    let arrayHigh = try np.array(high0)
    for (value, x) in [(low0, arrayLow), (high0, arrayHigh)] where x.dtype.isText || value.isNone {
      // What `int` says about it.
      _ = try vm.call(Value(vm.types.int), value)
    }
    let limits = bounds(dtype)
    /// The largest value and the range from the smallest, as 64-bit patterns.
    func span(_ a: Scalar, _ b: Scalar) throws(PyError) -> (UInt64, UInt64) {
      let lowBits: Int64 = a.integer ?? 0
      var highWide: (negative: Bool, value: UInt64)
      switch b {
      case .uint(let u): highWide = (false, u)
      default:
        let d = b.double
        if case .float = b, d >= 9.2e18 {
          highWide = (false, d >= 1.8e19 ? UInt64.max : UInt64(d))
        } else {
          let i = b.integer ?? 0
          highWide = (i < 0, i.magnitude)
        }
      }
      if lowBits < limits.low { throw vm.valueError("low is out of bounds for \(dtype.name)") }
      if !endpoint {
        // The end is left out; 2^64 comes as the largest word already one too small.
        if case .float(let d) = b, d >= 1.8446744073709552e19 {
        } else if highWide.negative {
          highWide.value += 1
        } else if highWide.value == 0 {
          highWide = (true, 1)
        } else {
          highWide.value -= 1
        }
      }
      if !highWide.negative && highWide.value > limits.high {
        throw vm.valueError("high is out of bounds for \(dtype.name)")
      }
      let last =
        highWide.negative ? 0 &- Int64(bitPattern: highWide.value) : Int64(bitPattern: highWide.value)
      let below =
        dtype.code == .uint64
        ? UInt64(bitPattern: lowBits) > UInt64(bitPattern: last) : lowBits > last
      if below {
        let single = high.isNone
        throw vm.valueError(
          endpoint ? single ? "high < 0" : "low > high" : single ? "high <= 0" : "low >= high")
      }
      return (UInt64(bitPattern: lowBits), UInt64(bitPattern: last) &- UInt64(bitPattern: lowBits))
    }
    func word(_ base: UInt64, _ offset: UInt64) -> Scalar {
      dtype.code == .uint64 ? .uint(base &+ offset) : .int(Int64(bitPattern: base &+ offset))
    }
    let single = arrayLow.rank == 0 && arrayHigh.rank == 0
    let width = dtype.isBool ? 1 : 8 * dtype.itemSize
    if single {
      let (base, range) = try span(arrayLow.item(), bigItem(high0, arrayHigh))
      let shape = size.isNone ? [] : try drawnShape(np, size)
      let result = NDArray(uninitialized: shape, dtype)
      if width < 32 {
        let drawn: [UInt32]
        if let g = r as? Generator {
          drawn = g.narrow(result.count, range: UInt32(range), width: width)
        } else if let l = r as? LegacyRandom {
          drawn = l.narrow(result.count, range: UInt32(range), width: width)
        } else {
          drawn = []
        }
        for i in 0..<result.count {
          result.store(word(base, UInt64(drawn[i])), at: result.data + i * dtype.itemSize)
        }
      } else {
        for i in 0..<result.count {
          result.store(word(base, r.bounded(range)), at: result.data + i * dtype.itemSize)
        }
      }
      if size.isNone { return modern || !type.isNone && type.asType == nil ? np.wrap(result) : plainIfBuiltin(np, result, type) }
      return np.wrapArray(result)
    }
    let common = try np.run { () throws(TensorError) in
      try Broadcasting.shape(of: [arrayLow.shape, arrayHigh.shape])
    }
    let shape = size.isNone ? common : try drawnShape(np, size)
    let (p, q) = try np.run { () throws(TensorError) in
      (try arrayLow.broadcast(to: shape), try arrayHigh.broadcast(to: shape))
    }
    let result = NDArray(uninitialized: shape, dtype)
    for i in 0..<result.count {
      let (base, range) = try span(p.item(i), q.item(i))
      result.store(word(base, r.bounded(range)), at: result.data + i * dtype.itemSize)
    }
    return np.wrapArray(result)
  }

  /// The upper bound of a bare integer beyond 64 bits, which no array element holds.
  private static func bigItem(_ value: Value, _ a: NDArray) -> Scalar {
    guard value.tag == .bigInt else { return a.item() }
    if a.dtype.isInteger { return a.item() }
    return .float(1.8446744073709552e19)
  }

  private static func plainIfBuiltin(_ np: Numpy, _ a: NDArray, _ type: Value) -> Value {
    if let t = type.asType, t !== np.vm.types.int, t !== np.vm.types.bool { return np.wrap(a) }
    return np.plain(a.item())
  }

  private static func addIntegers(_ places: Places) {
    places.old("randint(low, high=None, size=None, dtype=None)") { (np, r, a, i) throws(PyError) in
      if let size = a[i + 2].asStr {
        // The number of draws is a product, for which NumPy has no loop over text.
        let type = "dtype('<U\(max(size.count, 1))')"
        throw np.pyError(
          TensorError(
            .ufuncType,
            "ufunc 'multiply' did not contain a loop with signature matching types "
              + "(\(type), \(type)) -> None"))
      }
      return try integers(np, r, a[i], a[i + 1], a[i + 2], a[i + 3], endpoint: false)
    }
    places.old("random_integers(low, high=None, size=None)") { (np, r, a, i) throws(PyError) in
      let low = a[i + 1].isNone ? Value(1) : a[i]
      let high = a[i + 1].isNone ? a[i] : a[i + 1]
      return try integers(np, r, low, high, a[i + 2], .none, endpoint: true)
    }
    places.new("integers(low, high=None, size=None, dtype=None, endpoint=False)") {
      (np, r, a, i) throws(PyError) in
      try integers(
        np, r, a[i], a[i + 1], a[i + 2], a[i + 3], endpoint: try a.bool(i + 4))
    }
  }

  // MARK: Orders and choices

  /// A `size`; a number that is no integer is refused in the words of these functions.
  private static func drawnShape(_ np: Numpy, _ size: Value) throws(PyError) -> Shape {
    if size.isFloat {
      throw np.vm.typeError(
        "expected a sequence of integers or a single integer, got '\(try np.vm.str(size))'")
    }
    return try np.checkedShape(size)
  }

  private static func rows(_ np: Numpy, _ x: NDArray, _ order: [Int]) throws(PyError) -> NDArray {
    try np.run { () throws(TensorError) in
      try Selection.take(x, NDArray(order.map { Int64($0) }), axis: 0)
    }
  }

  private static func addOrders(_ places: Places) {
    places.old("permutation(x)") { (np, r, a, i) throws(PyError) in
      try permuted(np, r, a[i], 0)
    }
    places.new("permutation(x, axis=0)") { (np, r, a, i) throws(PyError) in
      try permuted(np, r, a[i], try a.int(i + 1))
    }
    places.old("shuffle(x)") { (np, r, a, i) throws(PyError) in try shuffle(np, r, a[i], 0) }
    places.new("shuffle(x, axis=0)") { (np, r, a, i) throws(PyError) in
      try shuffle(np, r, a[i], try a.int(i + 1))
    }
    places.new("permuted(x, *, axis=None, out=None)") { (np, r, a, i) throws(PyError) in
      let x = try np.array(a[i])
      let result = x.copy()
      if a[i + 1].isNone {
        return np.wrapArray(
          try np.run { () throws(TensorError) in
            let order = r.permutation(x.count)
            return try Selection.take(
              try x.reshaped([-1]), NDArray(order.map { Int64($0) }), axis: 0
            ).reshaped(x.shape)
          })
      }
      let axis = try a.int(i + 1)
      try np.run { () throws(TensorError) in
        let k = try x.axis(axis)
        let lines = try result.swappedAxes(k, x.rank - 1)
        let n = x.shape[k]
        for line in 0..<(n == 0 ? 0 : x.count / n) {
          var order = Array(0..<n)
          r.shuffle(&order)
          let values = order.map { lines.item(line * n + $0) }
          for (j, v) in values.enumerated() {
            lines.store(v, at: lines.pointer(flat: line * n + j))
          }
        }
      }
      return np.wrapArray(result)
    }
    places.old("choice(a, size=None, replace=True, p=None)") { (np, r, a, i) throws(PyError) in
      try choice(np, r, a[i], a[i + 1], try a.bool(i + 2), a[i + 3], 0, true)
    }
    places.new("choice(a, size=None, replace=True, p=None, axis=0, shuffle=True)") {
      (np, r, a, i) throws(PyError) in
      try choice(
        np, r, a[i], a[i + 1], try a.bool(i + 2), a[i + 3], try a.int(i + 4), try a.bool(i + 5))
    }
  }

  private static func permuted(
    _ np: Numpy, _ r: Distributions, _ value: Value, _ axis: Int
  ) throws(PyError) -> Value {
    let x = try np.array(value)
    if x.rank == 0 {
      guard x.dtype.isInteger else {
        if r is Generator {
          throw np.vm.error(np.axisError, "axis 0 is out of bounds for array of dimension 0")
        }
        throw np.vm.indexError("x must be an integer or at least 1-dimensional")
      }
      let n = Int(x.item().integer ?? 0)
      try np.run { () throws(TensorError) in try ArrayMemory.check([max(n, 0)], .int64) }
      let order = r.permutation(max(n, 0))
      return np.wrapArray(NDArray(order.map { Int64($0) }))
    }
    let k = try np.run { () throws(TensorError) in try x.axis(axis) }
    let order = r.permutation(x.shape[k])
    return np.wrapArray(
      try np.run { () throws(TensorError) in
        try Selection.take(x, NDArray(order.map { Int64($0) }), axis: k)
      })
  }

  private static func shuffle(
    _ np: Numpy, _ r: Distributions, _ value: Value, _ axis: Int
  ) throws(PyError) -> Value {
    if let list = value.asList {
      if axis != 0 {
        throw np.vm.error(
          np.vm.types.notImplementedError, "Axis argument is only supported on ndarray objects")
      }
      let order = r.permutation(list.count)
      let old = Array(list.buffer)
      for (i, p) in order.enumerated() { try np.vm.setItem(value, Value(i), old[p]) }
      return .none
    }
    guard let x = value.as(NDArrayObject.self)?.array else {
      let n = try np.vm.length(value)
      var old: [Value] = []
      for i in 0..<n { old.append(try np.vm.getItem(value, Value(i))) }
      for (i, p) in r.permutation(n).enumerated() { try np.vm.setItem(value, Value(i), old[p]) }
      return .none
    }
    if x.rank == 0 { throw np.vm.typeError("len() of unsized object") }
    if !x.isWriteable { throw np.vm.valueError("array is read-only") }
    let k = try np.run { () throws(TensorError) in try x.axis(axis) }
    let order = r.permutation(x.shape[k])
    try np.run { () throws(TensorError) in
      try x.assign(try Selection.take(x, NDArray(order.map { Int64($0) }), axis: k))
    }
    return .none
  }

  private static func choice(
    _ np: Numpy, _ r: Distributions, _ value: Value, _ size: Value, _ replace: Bool, _ p: Value,
    _ axis: Int, _ shuffled: Bool
  ) throws(PyError) -> Value {
    let vm = np.vm
    let x = try np.array(value)
    let population: Int
    if x.rank == 0 {
      guard let n = x.item().integer, x.dtype.isInteger else {
        if r is Generator {
          throw vm.valueError(
            "a must be a sequence or an integer, not \(try vm.str(Value(vm.type(of: value))))")
        }
        throw vm.valueError("a must be 1-dimensional or an integer")
      }
      population = Int(n)
      let wanted = size.isNone ? 1 : try drawnShape(np, size).reduce(1, *)
      if population <= 0 && wanted > 0 {
        throw vm.valueError(
          r is Generator ? "a must be a positive integer unless no samples are taken"
            : "a must be greater than 0 unless no samples are taken")
      }
    } else {
      if x.rank != 1 && !(r is Generator) { throw vm.valueError("a must be 1-dimensional") }
      let k = axis < 0 ? axis + x.rank : axis
      guard x.shape.indices.contains(k) else { throw vm.indexError("tuple index out of range") }
      population = x.shape[k]
      if population == 0 {
        throw vm.valueError(
          r is Generator ? "a cannot be empty unless no samples are taken"
            : "'a' cannot be empty unless no samples are taken")
      }
    }
    let shape = size.isNone ? [] : try drawnShape(np, size)
    let n = shape.reduce(1, *)
    var weights: [Double]?
    if !p.isNone {
      let given = try np.array(p, .float64)
      if given.rank != 1 {
        throw vm.valueError(
          r is Generator ? "p must be 1-dimensional" : "'p' must be 1-dimensional")
      }
      let w = given.array(Double.self)
      if w.count != population {
        throw vm.valueError(
          r is Generator ? "a and p must have same size" : "'a' and 'p' must have same size")
      }
      if w.contains(where: { $0.isNaN }) {
        throw vm.valueError(r is Generator ? "Probabilities contain NaN" : "probabilities contain NaN")
      }
      if w.contains(where: { $0 < 0 }) {
        throw vm.valueError(
          r is Generator ? "Probabilities are not non-negative" : "probabilities are not non-negative")
      }
      // The root of the precision in which an array of probabilities was computed.
      var tolerance = 0x1p-26
      if let array = p.as(NDArrayObject.self)?.array, array.dtype.isFloating {
        if array.dtype == .float32 { tolerance = 3.4526698300124393e-4 }
        if array.dtype == .float16 { tolerance = 0x1p-5 }
      }
      if abs(w.reduce(0, +) - 1) > tolerance {
        throw vm.valueError(
          r is Generator ? "Probabilities do not sum to 1. See Notes section of docstring for more information."
            : "probabilities do not sum to 1")
      }
      weights = w
    }
    var picked: [Int]
    if replace {
      if let weights {
        picked = r.weightedChoice(weights, n)
      } else {
        picked = (0..<n).map { _ in Int(r.bounded(UInt64(population - 1))) }
      }
    } else {
      if n > population {
        throw vm.valueError(
          r is Generator ? "Cannot take a larger sample than population when replace is False"
            : "Cannot take a larger sample than population when 'replace=False'")
      }
      if let weights {
        if weights.filter({ $0 > 0 }).count < n {
          throw vm.valueError("Fewer non-zero entries in p than size")
        }
        picked = r.weightedChoiceWithoutReplacement(weights, n)
      } else if let g = r as? Generator {
        picked = g.choiceWithoutReplacement(population, n, shuffled: shuffled)
      } else {
        picked = Array(r.permutation(population)[0..<n])
      }
    }
    if x.rank == 0 {
      if size.isNone { return r is Generator ? np.scalar(.int(Int64(picked[0])), .int64) : Value(picked[0]) }
      return np.wrapArray(NDArray(picked.map { Int64($0) }, shape))
    }
    let index = NDArray(picked.map { Int64($0) }, shape)
    return np.wrap(
      try np.run { () throws(TensorError) in try Selection.take(x, index, axis: axis) })
  }

  // MARK: Making generators

  /// The 32-bit words of a seed: of an integer of any size, or of each of a sequence.
  static func words(_ np: Numpy, _ value: Value) throws(PyError) -> [UInt32] {
    let vm = np.vm
    if value.tag == .list || value.tag == .tuple || value.as(NDArrayObject.self) != nil {
      var result: [UInt32] = []
      for v in try vm.array(value) { result += try words(np, v) }
      return result
    }
    let index = try vm.optionalIndex(value)
    if index.isUndefined || value.tag == .str {
      throw vm.typeError(
        "SeedSequence expects int or sequence of ints for entropy not \(try vm.str(value))")
    }
    var big = index
    if try vm.isTrue(try vm.compare(.less, big, Value(0))) {
      throw vm.valueError("expected non-negative integer")
    }
    var result: [UInt32] = []
    repeat {
      let low = try vm.binary(.bitAnd, big, Value(0xFFFF_FFFF as Int64))
      result.append(UInt32(truncatingIfNeeded: try vm.int64(low)))
      big = try vm.binary(.rightShift, big, Value(32))
    } while try vm.isTrue(big)
    return result
  }

  static func entropy() -> [UInt32] {
    let host = Host.current
    let bits = host.wallClockSeconds().bitPattern ^ host.monotonicSeconds().bitPattern << 7
    return SeedSequence.words(bits)
  }

  private static func twister(_ np: Numpy, _ seed: Value) throws(PyError) -> MersenneTwister {
    let vm = np.vm
    if seed.isNone { return MersenneTwister(key: entropy()) }
    if seed.tag == .list || seed.tag == .tuple || seed.as(NDArrayObject.self) != nil {
      var key: [UInt32] = []
      if try np.array(seed).rank > 1 { throw vm.valueError("Seed array must be 1-d") }
      for v in try np.integers(seed) {
        guard v >= 0 && UInt64(v) <= 0xFFFF_FFFF else {
          throw vm.valueError("Seed must be between 0 and 2**32 - 1")
        }
        key.append(UInt32(v))
      }
      if key.isEmpty { throw vm.valueError("Seed must be non-empty") }
      return MersenneTwister(key: key)
    }
    let index = try vm.optionalIndex(seed)
    if index.isUndefined {
      throw vm.typeError(
        seed.tag == .str
          ? "Cannot cast scalar from dtype('<U\(max(seed.asStr?.count ?? 1, 1))') to dtype('int64') according to the rule 'safe'"
          : "Cannot cast scalar from dtype('float64') to dtype('int64') according to the rule 'safe'")
    }
    guard index.isInt, index.int >= 0, index.int <= 0xFFFF_FFFF else {
      throw vm.valueError("Seed must be between 0 and 2**32 - 1")
    }
    return MersenneTwister(seed: UInt32(index.int))
  }

  private static func addMaking(
    _ m: ModuleBuilder, _ legacy: TypeBuilder, _ modern: TypeBuilder, _ legacyType: TypeObject,
    _ modernType: TypeObject
  ) {
    let vm = m.vm
    m.function("seed(seed=None)") { (vm, a) throws(PyError) in
      LegacyRandom.shared = LegacyRandom(try twister(Numpy.of(vm), a[0]))
      return .none
    }
    legacy.new("RandomState(cls, seed=None)") { (vm, a) throws(PyError) in
      if let twister = a[1].as(BitGeneratorObject.self)?.generator as? MersenneTwister {
        return Value(vm.heap.make(RandomObject(a[0].asType ?? legacyType, LegacyRandom(twister))))
      }
      let source = LegacyRandom(try twister(Numpy.of(vm), a[1]))
      return Value(vm.heap.make(RandomObject(a[0].asType ?? legacyType, source)))
    }
    legacy.method("seed(self, seed=None)") { (vm, a) throws(PyError) in
      a[0].as(RandomObject.self)?.source = LegacyRandom(try twister(Numpy.of(vm), a[1]))
      return .none
    }
    func state(_ np: Numpy, _ r: LegacyRandom) -> Value {
      Value(
        np.vm.newTuple([
          np.vm.text("MT19937"), np.wrapArray(NDArray(r.twister.state)),
          Value(r.twister.position), Value(r.keptNormal == nil ? 0 : 1),
          Value(r.keptNormal ?? 0),
        ]))
    }
    func restore(_ np: Numpy, _ r: LegacyRandom, _ value: Value) throws(PyError) {
      if let dict = value.asDict {
        func item(_ d: Value, _ key: String) throws(PyError) -> Value {
          try np.vm.getItem(d, np.vm.text(key))
        }
        let inner = try item(Value(dict), "state")
        r.twister.state = try np.array(try item(inner, "key"), .uint32).array(UInt32.self)
        r.twister.position = Int(try np.vm.int64(try item(inner, "pos")))
        let kept = dict.get(np.vm.intern("has_gauss"))
        r.keptNormal = nil
        if !kept.isUndefined, try np.vm.isTrue(kept) {
          r.keptNormal = try np.vm.double(try item(Value(dict), "gauss"))
        }
        return
      }
      guard value.asTuple != nil || value.asList != nil else {
        throw np.vm.typeError("state must be a dict or a tuple.")
      }
      let parts = try np.vm.array(value)
      guard parts.count >= 3, parts[0].asStr?.string == "MT19937" else {
        throw np.vm.valueError(
          "set_state can only be used with legacy MT19937 state instances.")
      }
      r.twister.state = try np.array(parts[1], .uint32).array(UInt32.self)
      r.twister.position = Int(try np.vm.int64(parts[2]))
      r.keptNormal = nil
      if parts.count >= 5, try np.vm.isTrue(parts[3]) { r.keptNormal = try np.vm.double(parts[4]) }
    }
    func named(_ np: Numpy, _ r: LegacyRandom) -> Value {
      let (inner, outer) = (np.vm.newDict(), np.vm.newDict())
      inner.set(np.vm.intern("key"), np.wrapArray(NDArray(r.twister.state)))
      inner.set(np.vm.intern("pos"), Value(r.twister.position))
      outer.set(np.vm.intern("bit_generator"), np.vm.text("MT19937"))
      outer.set(np.vm.intern("state"), Value(inner))
      outer.set(np.vm.intern("has_gauss"), Value(r.keptNormal == nil ? 0 : 1))
      outer.set(np.vm.intern("gauss"), Value(r.keptNormal ?? 0))
      return Value(outer)
    }
    m.function("get_state(legacy=True)") { (vm, a) throws(PyError) in
      try a.bool(0)
        ? state(Numpy.of(vm), LegacyRandom.shared) : named(Numpy.of(vm), LegacyRandom.shared)
    }
    m.function("set_state(state)") { (vm, a) throws(PyError) in
      try restore(Numpy.of(vm), LegacyRandom.shared, a[0])
      return .none
    }
    legacy.method("get_state(self, legacy=True)") { (vm, a) throws(PyError) in
      guard let r = a[0].as(RandomObject.self)?.source as? LegacyRandom else { return .none }
      return try a.bool(1) ? state(Numpy.of(vm), r) : named(Numpy.of(vm), r)
    }
    legacy.method("set_state(self, state)") { (vm, a) throws(PyError) in
      if let r = a[0].as(RandomObject.self)?.source as? LegacyRandom {
        try restore(Numpy.of(vm), r, a[1])
      }
      return .none
    }
    m.function("default_rng(seed=None)") { (vm, a) throws(PyError) in
      if let known = a[0].as(RandomObject.self), known.source is Generator { return a[0] }
      let np = Numpy.of(vm)
      let source: Generator
      if let bits = a[0].as(BitGeneratorObject.self) {
        source = Generator(bits.generator)
      } else if let sequence = a[0].as(SeedSequenceObject.self) {
        source = Generator(sequence.sequence)
      } else {
        source = Generator(SeedSequence(entropy: a[0].isNone ? entropy() : try words(np, a[0])))
      }
      return Value(vm.heap.make(RandomObject(modernType, source)))
    }
    modern.new("Generator(cls, bit_generator)") { (vm, a) throws(PyError) in
      guard let bits = a[1].as(BitGeneratorObject.self) else {
        throw vm.typeError("Bit generator must be an instance of BitGenerator")
      }
      return Value(vm.heap.make(RandomObject(modernType, Generator(bits.generator))))
    }
    modern.method("spawn(self, n_children)") { (vm, a) throws(PyError) in
      guard let g = a[0].as(RandomObject.self)?.source as? Generator else { return .none }
      var children: [Value] = []
      for child in g.spawn(try a.int(1)) {
        children.append(Value(vm.heap.make(RandomObject(modernType, child))))
      }
      return Value(vm.newList(children))
    }
    NumpyBitGenerators.add(m, modern)
    legacyType.set(vm, vm.intern("__module__"), vm.text("numpy.random.mtrand"))
    modernType.set(vm, vm.intern("__module__"), vm.text("numpy.random._generator"))
  }
}
