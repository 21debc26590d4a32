import Host
import Tensors

/// One loop over an iteration space that runs a list of rows tile by tile, so that what passes
/// from row to row stays in the first-level cache.
///
/// Registers are addresses: memory of the program (read and written in place), or scratch. An
/// input that is broadcast is first laid out in scratch; a scalar, or a row that repeats with a
/// period that divides the tile, once per run instead of once per tile.
public final class TileLoop {
  /// A register that walks through memory of the program.
  struct Flat {
    let register: Int
    let slot: Int
    let size: Int
  }

  /// A row and its registers.
  struct Instruction {
    let row: Row
    let a: Int
    let b: Int
    let c: Int
    let out: Int
  }

  /// A register into which a broadcast input is laid out.
  struct Spread {
    let register: Int
    let slot: Int
    let size: Int
    let walk: BroadcastWalk
    let isConstant: Bool
    /// 0 when it must be laid out for every tile.
    let period: Int
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
  public func emit(_ row: Row, _ inputs: [Int], to output: Operand) -> Int {
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
    if spreads.isEmpty, instructions.count == 1, !isLarge { return single(instructions[0]) }
    let tile = chooseTile()
    var (once, everyRun, everyTile): ([Spread], [Spread], [Spread]) = ([], [], [])
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
    let workers = isLarge ? max(1, min(Host.current.threads, (total + tile - 1) / tile)) : 1
    let machine = TileMachine(
      tile: min(tile, total), sizes: sizes, isScratch: isScratch, workers: workers, flats: flats,
      instructions: instructions, once: once, everyRun: everyRun, everyTile: everyTile)
    if workers == 1 { return { at in machine.run(at, 0, 0, total) } }
    let tiles = (total + tile - 1) / tile
    return { at in
      Host.current.parallelFor(workers) { w in
        machine.run(
          at, w, tiles * w / workers * tile, min(total, tiles * (w + 1) / workers * tile))
      }
    }
  }

  /// Whether the work is worth waking another thread.
  private var isLarge: Bool { count * instructions.count >= 1 << 17 }

  private func single(_ i: Instruction) -> Kernel {
    var slots = [Int](repeating: 0, count: sizes.count)
    for f in flats { slots[f.register] = f.slot }
    let (a, b, c, out, n) = (slots[i.a], slots[i.b], slots[i.c], slots[i.out], count)
    switch i.row.form {
    case .unary(let f):
      return { at in f(at.write(out, Float.self), at.read(a, Float.self), n) }
    case .binary(let f):
      return { at in
        f(
          at.write(out, Float.self), n, at.read(a, Float.self), n, 1, at.read(b, Float.self), n,
          1, 1, n)
      }
    default:
      let body = i.row.body
      return { at in
        body(UnsafeRawPointer(at[a]), UnsafeRawPointer(at[b]), UnsafeRawPointer(at[c]), at[out], n)
      }
    }
  }

  private func chooseTile() -> Int {
    if count <= 2048 { return count }
    var period = 1
    for s in spreads where s.period > period && s.period <= 4096 { period = s.period }
    return period * max(1, 1024 / period)
  }
}
