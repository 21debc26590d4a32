import Host
import Tensors

/// One loop over an iteration space that runs a list of rows tile by tile, so that what passes
/// from row to row stays in the first-level cache.
///
/// Registers are addresses: memory of the program (read and written in place), or scratch. An
/// input that is broadcast is first laid out in scratch; a scalar, or a row that repeats with a
/// period that divides the tile, once per run instead of once per tile.
public final class TileLoop {
  private struct Flat {
    let register: Int
    let slot: Int
    let size: Int
  }

  private struct Instruction {
    let row: Row
    let a: Int
    let b: Int
    let c: Int
    let out: Int
  }

  private struct Spread {
    let register: Int
    let slot: Int
    let size: Int
    let walk: BroadcastWalk
    let isConstant: Bool
    /// 0 when it must be laid out for every tile.
    var period: Int
  }

  private let shape: [Int]
  private let count: Int
  private var flats: [Flat] = []
  private var spreads: [Spread] = []
  private var instructions: [Instruction] = []
  private var sizes: [Int] = []
  private var isScratch: [Bool] = []
  private var spare: [Int] = []
  private var inputRegisters: [Int: Int] = [:]

  public init(_ shape: [Int]) {
    self.shape = shape
    count = Shapes.product(shape)
  }

  private func register(size: Int, scratch: Bool) -> Int {
    sizes.append(size)
    isScratch.append(scratch)
    return sizes.count - 1
  }

  /// A register that reads an operand, broadcast to the loop's shape.
  public func input(_ operand: Operand, isConstant: Bool) -> Int {
    let size = operand.dtype.itemSize
    if operand.count == count {
      if let r = inputRegisters[operand.slot] { return r }
      let r = register(size: size, scratch: false)
      inputRegisters[operand.slot] = r
      flats.append(Flat(register: r, slot: operand.slot, size: size))
      return r
    }
    let walk = BroadcastWalk(operand.shape, to: shape)
    let r = register(size: size, scratch: true)
    spreads.append(
      Spread(
        register: r, slot: operand.slot, size: size, walk: walk, isConstant: isConstant,
        period: walk.period))
    return r
  }

  /// Appends a row that writes to memory of the program, or to scratch.
  @discardableResult
  public func emit(_ row: @escaping Row, _ inputs: [Int], to output: Operand) -> Int {
    let size = output.dtype.itemSize
    let r: Int
    if output.slot < 0, let i = spare.firstIndex(where: { sizes[$0] == size }) {
      r = spare.remove(at: i)
    } else {
      r = register(size: size, scratch: output.slot < 0)
    }
    if output.slot >= 0 { flats.append(Flat(register: r, slot: output.slot, size: size)) }
    let a = inputs[0]
    let b = inputs.count > 1 ? inputs[1] : a
    let c = inputs.count > 2 ? inputs[2] : a
    instructions.append(Instruction(row: row, a: a, b: b, c: c, out: r))
    return r
  }

  /// Says that nothing reads a scratch register any more, so that a later row may write to it.
  public func release(_ register: Int) { spare.append(register) }

  /// The finished loop.
  public func kernel() -> Kernel {
    if count == 0 { return { _ in } }
    if spreads.isEmpty, instructions.count == 1, !isLarge {
      return single(instructions[0])
    }
    let tile = chooseTile()
    let machine = Machine(
      count: count, tile: tile, sizes: sizes, isScratch: isScratch,
      workers: isLarge ? max(1, Host.current.threads) : 1)
    let (flats, spreads, instructions) = (flats, spreads, instructions)
    var once: [Spread] = []
    var everyRun: [Spread] = []
    var everyTile: [Spread] = []
    for s in spreads {
      if s.period == 0 || tile % s.period != 0 && tile < count {
        everyTile.append(s)
      } else if s.isConstant {
        once.append(s)
      } else {
        everyRun.append(s)
      }
    }
    let total = count
    if machine.workers == 1 {
      if tile >= total && everyTile.isEmpty {
        return { at in
          let registers = machine.registers
          if machine.isFresh { machine.fill(once, at, 0) }
          machine.isFresh = false
          if !everyRun.isEmpty { machine.fill(everyRun, at, 0) }
          for f in flats { registers[f.register] = at[f.slot] }
          for i in instructions {
            i.row(
              UnsafeRawPointer(registers[i.a]), UnsafeRawPointer(registers[i.b]),
              UnsafeRawPointer(registers[i.c]), registers[i.out], total)
          }
        }
      }
      return { at in
        if machine.isFresh { machine.fill(once, at, 0) }
        machine.isFresh = false
        machine.fill(everyRun, at, 0)
        machine.run(at, 0, 0..<total, flats, everyTile, instructions)
      }
    }
    let tiles = (total + tile - 1) / tile
    let workers = min(machine.workers, tiles)
    return { at in
      let fresh = machine.isFresh
      machine.isFresh = false
      Host.current.parallelFor(workers) { w in
        let first = tiles * w / workers * tile
        let last = min(total, tiles * (w + 1) / workers * tile)
        if fresh { machine.fill(once, at, w) }
        machine.fill(everyRun, at, w)
        machine.run(at, w, first..<last, flats, everyTile, instructions)
      }
    }
  }

  /// Whether the work is worth waking another thread.
  private var isLarge: Bool { count * instructions.count >= 1 << 17 }

  private func single(_ i: Instruction) -> Kernel {
    var slots = [Int](repeating: 0, count: sizes.count)
    for f in flats { slots[f.register] = f.slot }
    let (a, b, c, out, n) = (slots[i.a], slots[i.b], slots[i.c], slots[i.out], count)
    let row = i.row
    return { at in
      row(UnsafeRawPointer(at[a]), UnsafeRawPointer(at[b]), UnsafeRawPointer(at[c]), at[out], n)
    }
  }

  private func chooseTile() -> Int {
    if count <= 2048 { return count }
    var period = 1
    for s in spreads where s.period > period && s.period <= 4096 { period = s.period }
    return period * max(1, 1024 / period)
  }

  /// The loop's own memory: scratch and register addresses, one set per worker.
  private final class Machine {
    let count: Int
    let tile: Int
    let workers: Int
    let registerCount: Int
    let scratch: UnsafeMutableRawPointer
    let registers: UnsafeMutablePointer<UnsafeMutableRawPointer>
    var isFresh = true

    init(count: Int, tile: Int, sizes: [Int], isScratch: [Bool], workers: Int) {
      self.count = count
      self.tile = tile
      self.workers = workers
      registerCount = sizes.count
      let length = min(tile, count)
      var bytes = 0
      for (i, size) in sizes.enumerated() where isScratch[i] {
        bytes += (length * size + 63) / 64 * 64
      }
      scratch = .allocate(byteCount: max(64, bytes * workers), alignment: 64)
      registers = .allocate(capacity: max(1, sizes.count * workers))
      var offset = 0
      for w in 0..<workers {
        for (i, size) in sizes.enumerated() {
          registers[w * sizes.count + i] = scratch + offset
          if isScratch[i] { offset += (length * size + 63) / 64 * 64 }
        }
        if sizes.isEmpty { break }
      }
    }

    deinit {
      scratch.deallocate()
      registers.deallocate()
    }

    func fill(_ spreads: [Spread], _ at: Addresses, _ worker: Int) {
      let registers = registers + worker * registerCount
      for s in spreads {
        s.walk.copy(at[s.slot], to: registers[s.register], s.size, 0, min(tile, count))
      }
    }

    func run(
      _ at: Addresses, _ worker: Int, _ range: Range<Int>, _ flats: [Flat], _ spreads: [Spread],
      _ instructions: [Instruction]
    ) {
      let registers = registers + worker * registerCount
      var start = range.lowerBound
      while start < range.upperBound {
        let n = min(tile, range.upperBound - start)
        for f in flats { registers[f.register] = at[f.slot] + start * f.size }
        for s in spreads { s.walk.copy(at[s.slot], to: registers[s.register], s.size, start, n) }
        for i in instructions {
          i.row(
            UnsafeRawPointer(registers[i.a]), UnsafeRawPointer(registers[i.b]),
            UnsafeRawPointer(registers[i.c]), registers[i.out], n)
        }
        start += n
      }
    }
  }
}
