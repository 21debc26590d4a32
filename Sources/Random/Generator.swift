import CKernels

/// `numpy.random.Generator`: the current generation, on PCG64 unless told otherwise.
public final class Generator: Distributions {
  private var children = 0

  public init(_ generator: BitGenerator) { super.init(bits: generator) }

  public convenience init(_ seed: SeedSequence) { self.init(PCG64(seed)) }
  public convenience init(seed: UInt64) {
    self.init(SeedSequence(entropy: SeedSequence.words(seed)))
  }

  /// `n` independent generators, as `spawn` makes them.
  public func spawn(_ n: Int) -> [Generator] {
    guard let seed = bits.seed else { return [] }
    return (0..<n).map { _ in
      children += 1
      return Generator(PCG64(seed.child(children - 1)))
    }
  }

  /// 24 random bits as a float32 in [0, 1).
  public func nextFloat() -> Float { Float(bits.nextUInt32() >> 8) / 16_777_216 }

  /// The ziggurat of 256 layers: 8 bits choose the layer, 1 the sign, 52 the place.
  public override func standardNormal() -> Double {
    let r0 = 3.6541528853610087963519472518
    while true {
      var r = bits.nextUInt64()
      let layer = Int(r & 255)
      r >>= 8
      let negative = r & 1 == 1
      let magnitude = (r >> 1) & 0xF_FFFF_FFFF_FFFF
      var x = Double(magnitude) * Double(bitPattern: ZigguratTables.normalW[layer])
      if negative { x = -x }
      if magnitude < ZigguratTables.normalK[layer] { return x }
      if layer == 0 {
        while true {
          let xx = -0.27366123732975827203338247596 * lk_log1p(-bits.nextDouble())
          let yy = -lk_log1p(-bits.nextDouble())
          if yy + yy > xx * xx {
            return (magnitude >> 8) & 1 == 1 ? -(r0 + xx) : r0 + xx
          }
        }
      }
      let upper = Double(bitPattern: ZigguratTables.normalF[layer - 1])
      let lower = Double(bitPattern: ZigguratTables.normalF[layer])
      if (upper - lower) * bits.nextDouble() + lower < lk_exp(-0.5 * x * x) { return x }
    }
  }

  /// The same in single precision, with 23 bits for the place.
  public func standardNormalFloat() -> Float {
    let r0: Float = 3.6541528853610087963519472518
    while true {
      let r = bits.nextUInt32()
      let layer = Int(r & 255)
      let magnitude = (r >> 9) & 0x7F_FFFF
      let width = Float(Double(bitPattern: ZigguratTables.normalW[layer]) * 0x1p29)
      var x = Float(magnitude) * width
      if (r >> 8) & 1 == 1 { x = -x }
      if UInt64(magnitude) < ZigguratTables.normalK[layer] >> 29 { return x }
      if layer == 0 {
        while true {
          let xx = -0.27366123732975827203338247596 * lk_log1pf(-nextFloat())
          let yy = -lk_log1pf(-nextFloat())
          if yy + yy > xx * xx { return (magnitude >> 8) & 1 == 1 ? -(r0 + xx) : r0 + xx }
        }
      }
      let upper = Float(Double(bitPattern: ZigguratTables.normalF[layer - 1]))
      let lower = Float(Double(bitPattern: ZigguratTables.normalF[layer]))
      if Double((upper - lower) * nextFloat() + lower) < lk_exp(-0.5 * Double(x * x)) { return x }
    }
  }

  public override func standardExponential() -> Double {
    while true {
      var r = bits.nextUInt64() >> 3
      let layer = Int(r & 255)
      r >>= 8
      let x = Double(r) * Double(bitPattern: ZigguratTables.exponentialW[layer])
      if r < ZigguratTables.exponentialK[layer] { return x }
      if layer == 0 { return 7.6971174701310497140446280481 - lk_log1p(-bits.nextDouble()) }
      let upper = Double(bitPattern: ZigguratTables.exponentialF[layer - 1])
      let lower = Double(bitPattern: ZigguratTables.exponentialF[layer])
      if (upper - lower) * bits.nextDouble() + lower < lk_exp(-x) { return x }
    }
  }

  /// The same in single precision, with 23 bits for the place.
  public func standardExponentialFloat() -> Float {
    while true {
      let r = bits.nextUInt32() >> 1
      let layer = Int(r & 255)
      let place = r >> 8
      let width = Float(Double(bitPattern: ZigguratTables.exponentialW[layer]) * 0x1p30)
      let x = Float(place) * width
      if UInt64(place) < ZigguratTables.exponentialK[layer] >> 30 { return x }
      if layer == 0 { return 7.69711747013104972 - lk_log1pf(-nextFloat()) }
      let upper = Float(Double(bitPattern: ZigguratTables.exponentialF[layer - 1]))
      let lower = Float(Double(bitPattern: ZigguratTables.exponentialF[layer]))
      if Double((upper - lower) * nextFloat() + lower) < lk_exp(-Double(x)) { return x }
    }
  }

  /// Lemire's multiply-shift with rejection, on 32 bits when the range fits.
  public override func bounded(_ range: UInt64) -> UInt64 {
    if range == 0 { return 0 }
    if range < 0xFFFF_FFFF {
      let n = range + 1
      var m = UInt64(bits.nextUInt32()) * n
      if m & 0xFFFF_FFFF < n {
        let threshold = (0x1_0000_0000 - n) % n
        while m & 0xFFFF_FFFF < threshold { m = UInt64(bits.nextUInt32()) * n }
      }
      return m >> 32
    }
    if range == 0xFFFF_FFFF { return UInt64(bits.nextUInt32()) }
    if range == UInt64.max { return bits.nextUInt64() }
    let n = range + 1
    var m = bits.nextUInt64().multipliedFullWidth(by: n)
    if m.low < n {
      let threshold = (0 &- n) % n
      while m.low < threshold { m = bits.nextUInt64().multipliedFullWidth(by: n) }
    }
    return m.high
  }

  /// `integers` of a narrow type: pieces of one word, Lemire on each (bool takes single bits).
  public func narrow(_ count: Int, range: UInt32, width: Int) -> [UInt32] {
    if range == 0 { return [UInt32](repeating: 0, count: count) }
    let full: UInt32 = (1 << UInt32(width)) - 1
    var (buffer, left): (UInt32, Int) = (0, 0)
    func piece() -> UInt32 {
      if left == 0 {
        buffer = bits.nextUInt32()
        left = 32 / width
      }
      let v = buffer & full
      buffer >>= UInt32(width)
      left -= 1
      return v
    }
    return (0..<count).map { _ in
      if width == 1 || range == full { return piece() }
      let n = range + 1
      var m = piece() * n
      if m & full < n {
        let threshold = (full - range) % n
        while m & full < threshold { m = piece() * n }
      }
      return m >> UInt32(width)
    }
  }

  /// `k` different numbers below `n`: Floyd's set, or a partial shuffle when many of many are wanted.
  public func choiceWithoutReplacement(_ n: Int, _ k: Int, shuffled: Bool = true) -> [Int] {
    if n > 10000 && k > n / 50 {
      var x = Array(0..<n)
      var i = n - 1
      while i >= max(n - k, 1) {
        x.swapAt(i, Int(bounded(UInt64(i))))
        i -= 1
      }
      return Array(x[(n - k)...])
    }
    var seen = Set<Int>()
    var result: [Int] = []
    for j in (n - k)..<n {
      var v = Int(bounded(UInt64(j)))
      if seen.contains(v) { v = j }
      seen.insert(v)
      result.append(v)
    }
    if shuffled {
      var i = result.count - 1
      while i > 0 {
        result.swapAt(i, Int(bounded(UInt64(i))))
        i -= 1
      }
    }
    return result
  }
}
