import Tensors

/// The table that a running program keeps of where its values are, indexed by slot.
public typealias Addresses = UnsafePointer<UnsafeMutableRawPointer>

/// One step of a program: reads and writes memory that the planner laid out, and nothing else.
public typealias Kernel = (Addresses) -> Void

/// A value as a kernel sees it: which slot of the table, and what lies there (row-major, dense).
public struct Operand {
  public let slot: Int
  public let type: ShapedType

  public init(slot: Int, type: ShapedType) {
    self.slot = slot
    self.type = type
  }

  public var shape: [Int] { type.shape }
  public var dtype: DType { type.dtype }
  public var count: Int { type.count }
}

/// Everything an operation needs to know to prepare its kernel.
public struct KernelSite {
  public let inputs: [Operand]
  public let output: Operand
  /// The slot of the scratch memory that the operation asked for with `workspace(_:_:)`.
  public let workspace: Int

  public init(inputs: [Operand], output: Operand, workspace: Int) {
    self.inputs = inputs
    self.output = output
    self.workspace = workspace
  }
}

extension UnsafePointer where Pointee == UnsafeMutableRawPointer {
  @inlinable
  public func read<T>(_ slot: Int, _: T.Type) -> UnsafePointer<T> {
    UnsafePointer<T>(self[slot].assumingMemoryBound(to: T.self))
  }

  @inlinable
  public func write<T>(_ slot: Int, _: T.Type) -> UnsafeMutablePointer<T> {
    self[slot].assumingMemoryBound(to: T.self)
  }
}
