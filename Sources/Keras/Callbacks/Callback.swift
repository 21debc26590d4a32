import Autodiff
import Tensors

/// One logged value: a number, or an array for metrics that have several; and what a program's own
/// callback puts beside them.
public enum LogValue {
  case number(Double)
  case integer(Int64)
  case truth(Bool)
  case text(String)
  /// A number of NumPy's, which keeps its type.
  case scalar(NDArray)
  case array(NDArray)
  /// What a `predict` batch gave.
  case outputs(Structure)

  /// The number, or the mean of an array.
  public var number: Double? {
    switch self {
    case .number(let value): return value
    case .integer(let value): return Double(value)
    case .truth(let value): return value ? 1 : 0
    case .text: return nil
    case .scalar(let array), .array(let array):
      let values = array.array(Double.self)
      return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    case .outputs: return nil
    }
  }
}

/// The values that callbacks see and may add to, in order.
public final class Logs {
  public var entries: [(key: String, value: LogValue)] = []

  public init(_ entries: [(key: String, value: LogValue)] = []) { self.entries = entries }

  public subscript(key: String) -> LogValue? {
    get {
      for entry in entries where entry.key == key { return entry.value }
      return nil
    }
    set {
      for i in entries.indices where entries[i].key == key {
        if let newValue { entries[i].value = newValue } else { entries.remove(at: i) }
        return
      }
      if let newValue { entries.append((key, newValue)) }
    }
  }

  public var keys: [String] { entries.map({ $0.key }) }

  public func copy() -> Logs { Logs(entries) }
}

/// What `fit` tells its callbacks.
public struct CallbackParameters {
  public var epochs = 1
  /// Steps per epoch, nil while unknown.
  public var steps: Int?
  public var verbose = 1
  /// `verbose` as the program wrote it.
  public var givenVerbose: ConfigValue = .none
}

/// Is told of the progress of `fit`, `evaluate` and `predict`, and may interfere.
open class Callback {
  public var model: Model?
  public var parameters = CallbackParameters() { didSet { hasParameters = true } }
  /// Whether it was told any.
  public private(set) var hasParameters = false
  public var hostObject: AnyObject?

  public init() {}

  open func setModel(_ model: Model) throws(KerasError) { self.model = model }
  open func setParameters(_ parameters: CallbackParameters) throws(KerasError) {
    self.parameters = parameters
  }

  /// Whether the callback wants logs at the end of batches; without anyone they are not computed.
  open var watchesBatches: Bool { false }

  open func onTrainBegin(_ logs: Logs) throws(KerasError) {}
  open func onTrainEnd(_ logs: Logs) throws(KerasError) {}
  open func onEpochBegin(_ epoch: Int, _ logs: Logs) throws(KerasError) {}
  open func onEpochEnd(_ epoch: Int, _ logs: Logs) throws(KerasError) {}
  open func onTrainBatchBegin(_ batch: Int, _ logs: Logs) throws(KerasError) {}
  open func onTrainBatchEnd(_ batch: Int, _ logs: Logs) throws(KerasError) {}
  open func onTestBegin(_ logs: Logs) throws(KerasError) {}
  open func onTestEnd(_ logs: Logs) throws(KerasError) {}
  open func onTestBatchBegin(_ batch: Int, _ logs: Logs) throws(KerasError) {}
  open func onTestBatchEnd(_ batch: Int, _ logs: Logs) throws(KerasError) {}
  open func onPredictBegin(_ logs: Logs) throws(KerasError) {}
  open func onPredictEnd(_ logs: Logs) throws(KerasError) {}
  open func onPredictBatchBegin(_ batch: Int, _ logs: Logs) throws(KerasError) {}
  open func onPredictBatchEnd(_ batch: Int, _ logs: Logs) throws(KerasError) {}
}

/// Keeps the logs of every epoch.
public final class History: Callback {
  public private(set) var epoch: [Int] = []
  /// A list of values per key, in the order in which the keys came.
  public private(set) var history: [(key: String, values: [LogValue])] = []

  public override func onTrainBegin(_ logs: Logs) throws(KerasError) { epoch = [] }

  public override func onEpochEnd(_ epoch: Int, _ logs: Logs) throws(KerasError) {
    self.epoch.append(epoch)
    for (key, value) in logs.entries {
      if let i = history.firstIndex(where: { $0.key == key }) {
        history[i].values.append(value)
      } else {
        history.append((key, [value]))
      }
    }
    model?.history = self
  }

  /// The values of a key as numbers.
  public subscript(key: String) -> [Double] {
    for entry in history where entry.key == key { return entry.values.compactMap({ $0.number }) }
    return []
  }
}
