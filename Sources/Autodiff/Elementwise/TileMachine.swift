import CKernels

/// A finished `TileLoop`: its scratch memory and its rows as plain data, registers per worker.
///
/// Everything that a run reads is trivial and behind raw pointers, so that no reference is counted.
final class TileMachine {
  private struct Instruction {
    var unary: lk_unary_fn?
    var binary: lk_binary_fn?
    var compare: lk_compare_fn?
    /// Of `bodies`; −1 for `select`.
    var body = 0
    let a: Int
    let b: Int
    let c: Int
    let out: Int
  }

  private struct Body {
    let run: RowBody
  }

  private struct Spread {
    let register: Int
    let slot: Int
    let size: Int
    let period: Int
    /// Of `walks`; −1 for a scalar.
    let walk: Int
  }

  private let tile: Int
  private let registerCount: Int
  private let scratch: UnsafeMutableRawPointer
  private let registers: UnsafeMutablePointer<UnsafeMutableRawPointer>
  private let flats: UnsafeMutableBufferPointer<TileLoop.Flat>
  private let instructions: UnsafeMutableBufferPointer<Instruction>
  private let bodies: UnsafeMutableBufferPointer<Body>
  private let once: UnsafeMutableBufferPointer<Spread>
  private let everyRun: UnsafeMutableBufferPointer<Spread>
  private let everyTile: UnsafeMutableBufferPointer<Spread>
  private let walks: UnsafeMutableBufferPointer<BroadcastWalk>
  /// Per worker: whether the constants are laid out.
  private let isReady: UnsafeMutablePointer<Bool>

  init(
    tile: Int, sizes: [Int], isScratch: [Bool], workers: Int, flats: [TileLoop.Flat],
    instructions: [TileLoop.Instruction], once: [TileLoop.Spread], everyRun: [TileLoop.Spread],
    everyTile: [TileLoop.Spread]
  ) {
    self.tile = tile
    registerCount = sizes.count
    var bytes = 0
    for (i, size) in sizes.enumerated() where isScratch[i] {
      bytes += (tile * size + 63) / 64 * 64
    }
    scratch = .allocate(byteCount: max(64, bytes * workers), alignment: 64)
    registers = .allocate(capacity: sizes.count * workers)
    isReady = .allocate(capacity: workers)
    isReady.initialize(repeating: false, count: workers)
    var offset = 0
    for w in 0..<workers {
      for (i, size) in sizes.enumerated() {
        (registers + w * sizes.count + i).initialize(to: scratch + offset)
        if isScratch[i] { offset += (tile * size + 63) / 64 * 64 }
      }
    }
    self.flats = TileMachine.copy(flats)

    var list: [Instruction] = []
    var closures: [Body] = []
    for i in instructions {
      var made = Instruction(a: i.a, b: i.b, c: i.c, out: i.out)
      switch i.row.form {
      case .unary(let f): made.unary = f
      case .binary(let f): made.binary = f
      case .compare(let f): made.compare = f
      case .select: made.body = -1
      case .body(let body):
        made.body = closures.count
        closures.append(Body(run: body))
      }
      list.append(made)
    }
    self.instructions = TileMachine.copy(list)
    bodies = TileMachine.copy(closures)

    var ways: [BroadcastWalk] = []
    func plain(_ spreads: [TileLoop.Spread]) -> UnsafeMutableBufferPointer<Spread> {
      var out: [Spread] = []
      for s in spreads {
        out.append(
          Spread(
            register: s.register, slot: s.slot, size: s.size, period: s.period,
            walk: s.period == 1 ? -1 : ways.count))
        if s.period != 1 { ways.append(s.walk) }
      }
      return TileMachine.copy(out)
    }
    self.once = plain(once)
    self.everyRun = plain(everyRun)
    self.everyTile = plain(everyTile)
    walks = TileMachine.copy(ways)
  }

  private static func copy<T>(_ list: [T]) -> UnsafeMutableBufferPointer<T> {
    let out = UnsafeMutableBufferPointer<T>.allocate(capacity: list.count)
    _ = out.initialize(from: list)
    return out
  }

  deinit {
    bodies.deinitialize()
    walks.deinitialize()
    bodies.deallocate()
    walks.deallocate()
    flats.deallocate()
    instructions.deallocate()
    once.deallocate()
    everyRun.deallocate()
    everyTile.deallocate()
    isReady.deallocate()
    registers.deallocate()
    scratch.deallocate()
  }

  /// Computes the elements `start..<end` with one worker's registers.
  func run(_ at: Addresses, _ worker: Int, _ start: Int, _ end: Int) {
    let registers = registers + worker * registerCount
    let longest = min(tile, end - start)
    if !isReady[worker] {
      lay(once, at, registers, 0, tile)
      isReady[worker] = true
    }
    lay(everyRun, at, registers, 0, longest)
    var first = start
    while first < end {
      let n = min(tile, end - first)
      for f in flats { registers[f.register] = at[f.slot] + first * f.size }
      lay(everyTile, at, registers, first, n)
      for i in instructions {
        let out = registers[i.out]
        if let f = i.binary {
          f(
            out.of(Float.self), n, registers[i.a].of(Float.self), n, 1,
            registers[i.b].of(Float.self), n, 1, 1, n)
        } else if let f = i.unary {
          f(out.of(Float.self), registers[i.a].of(Float.self), n)
        } else if let f = i.compare {
          f(
            out.of(UInt8.self), n, registers[i.a].of(Float.self), n, 1,
            registers[i.b].of(Float.self), n, 1, 1, n)
        } else if i.body < 0 {
          lk_select(
            out.of(Float.self), registers[i.a].of(UInt8.self), 1, registers[i.b].of(Float.self),
            1, registers[i.c].of(Float.self), 1, n)
        } else {
          bodies[i.body].run(
            UnsafeRawPointer(registers[i.a]), UnsafeRawPointer(registers[i.b]),
            UnsafeRawPointer(registers[i.c]), out, n)
        }
      }
      first += n
    }
  }

  /// Lays broadcast inputs out for the elements `first..<first + n`.
  @inline(__always)
  private func lay(
    _ spreads: UnsafeMutableBufferPointer<Spread>, _ at: Addresses,
    _ registers: UnsafeMutablePointer<UnsafeMutableRawPointer>, _ first: Int, _ n: Int
  ) {
    for s in spreads {
      let (from, to) = (at[s.slot], registers[s.register])
      if s.walk >= 0 {
        walks[s.walk].copy(from, to: to, s.size, first, n)
        continue
      }
      switch s.size {
      case 4: fill(from.of(UInt32.self), to.of(UInt32.self), n)
      case 1: fill(from.of(UInt8.self), to.of(UInt8.self), n)
      case 2: fill(from.of(UInt16.self), to.of(UInt16.self), n)
      default: fill(from.of(UInt64.self), to.of(UInt64.self), n)
      }
    }
  }

  @inline(__always)
  private func fill<T>(
    _ from: UnsafeMutablePointer<T>, _ to: UnsafeMutablePointer<T>, _ n: Int
  ) {
    let value = from[0]
    for i in 0..<n { to[i] = value }
  }
}
