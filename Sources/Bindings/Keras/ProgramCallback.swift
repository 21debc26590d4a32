import Autodiff
import Keras
import Python
import Tensors

/// A callback that hands every event on by Keras's name for it: subclasses say to whom.
class EventCallback: Callback {
  func send(_ name: String, _ index: Int?, _ logs: Logs) throws(KerasError) {}

  override func onTrainBegin(_ logs: Logs) throws(KerasError) {
    try send("on_train_begin", nil, logs)
  }
  override func onTrainEnd(_ logs: Logs) throws(KerasError) { try send("on_train_end", nil, logs) }
  override func onEpochBegin(_ epoch: Int, _ logs: Logs) throws(KerasError) {
    try send("on_epoch_begin", epoch, logs)
  }
  override func onEpochEnd(_ epoch: Int, _ logs: Logs) throws(KerasError) {
    try send("on_epoch_end", epoch, logs)
  }
  override func onTrainBatchBegin(_ batch: Int, _ logs: Logs) throws(KerasError) {
    try send("on_train_batch_begin", batch, logs)
  }
  override func onTrainBatchEnd(_ batch: Int, _ logs: Logs) throws(KerasError) {
    try send("on_train_batch_end", batch, logs)
  }
  override func onTestBegin(_ logs: Logs) throws(KerasError) {
    try send("on_test_begin", nil, logs)
  }
  override func onTestEnd(_ logs: Logs) throws(KerasError) { try send("on_test_end", nil, logs) }
  override func onTestBatchBegin(_ batch: Int, _ logs: Logs) throws(KerasError) {
    try send("on_test_batch_begin", batch, logs)
  }
  override func onTestBatchEnd(_ batch: Int, _ logs: Logs) throws(KerasError) {
    try send("on_test_batch_end", batch, logs)
  }
  override func onPredictBegin(_ logs: Logs) throws(KerasError) {
    try send("on_predict_begin", nil, logs)
  }
  override func onPredictEnd(_ logs: Logs) throws(KerasError) {
    try send("on_predict_end", nil, logs)
  }
  override func onPredictBatchBegin(_ batch: Int, _ logs: Logs) throws(KerasError) {
    try send("on_predict_batch_begin", batch, logs)
  }
  override func onPredictBatchEnd(_ batch: Int, _ logs: Logs) throws(KerasError) {
    try send("on_predict_batch_end", batch, logs)
  }
}

/// A callback whose class is written in Python: events go to the methods that it defines.
final class ProgramCallback: EventCallback {
  private unowned(unsafe) let bridge: KerasBridge
  private unowned(unsafe) let object: KerasObject
  /// The callback of Keras that the class derives from, if any: it hears what the class does not.
  let inherited: Callback?

  init(_ bridge: KerasBridge, _ object: KerasObject) {
    self.bridge = bridge
    self.object = object
    inherited = object.inherited as? Callback
    super.init()
    bridge.setHost(self, object)
  }

  override var watchesBatches: Bool {
    if inherited?.watchesBatches == true { return true }
    let names = ["on_batch_end", "on_train_batch_end", "on_test_batch_end", "on_predict_batch_end"]
    return names.contains { bridge.programMethod(object, $0) != nil }
  }

  override func send(_ name: String, _ index: Int?, _ logs: Logs) throws(KerasError) {
    guard bridge.programMethod(object, name) != nil else {
      if let inherited, let (_, event) = CallbackEvent.all.first(where: { $0.0 == name }) {
        try event.send(inherited, index ?? 0, logs)
      }
      return
    }
    let bridge = bridge
    try bridge.python { () throws(PyError) in
      let vm = bridge.vm
      try vm.closedRound { () throws(PyError) in
        try bridge.tell(try vm.getAttribute(Value(object), vm.intern(name)), name, index, logs)
      }
    }
  }

  override func setParameters(_ parameters: CallbackParameters) throws(KerasError) {
    try super.setParameters(parameters)
    try inherited?.setParameters(parameters)
    _ = object.attributes?.remove(bridge.vm.intern("params"))
    guard bridge.programMethod(object, "set_params") != nil else { return }
    let bridge = bridge
    try bridge.python { () throws(PyError) in
      let params = bridge.callbackAttribute(self, "params")
      _ = try bridge.vm.callMethod(Value(object), "set_params", [params])
    }
  }

  override func setModel(_ model: Model) throws(KerasError) {
    try super.setModel(model)
    try inherited?.setModel(model)
    guard bridge.programMethod(object, "set_model") != nil else { return }
    let bridge = bridge
    try bridge.python { () throws(PyError) in
      _ = try bridge.vm.callMethod(Value(object), "set_model", [bridge.object(model)])
    }
  }

  override func onTrainBatchBegin(_ batch: Int, _ logs: Logs) throws(KerasError) {
    try send("on_batch_begin", batch, logs)
    try send("on_train_batch_begin", batch, logs)
  }
  override func onTrainBatchEnd(_ batch: Int, _ logs: Logs) throws(KerasError) {
    try send("on_batch_end", batch, logs)
    try send("on_train_batch_end", batch, logs)
  }
}

/// `LambdaCallback`: plain functions for single events.
final class FunctionCallback: EventCallback {
  private unowned(unsafe) let bridge: KerasBridge
  private var functions: [String: Object] = [:]

  init(_ bridge: KerasBridge, _ config: Config) {
    self.bridge = bridge
    for entry in config.entries {
      if case .foreign(let object) = entry.value, let function = object as? Object {
        functions[entry.key] = function
      }
    }
    super.init()
  }

  override var watchesBatches: Bool {
    ["on_train_batch_end", "on_test_batch_end", "on_predict_batch_end"].contains {
      functions[$0] != nil
    }
  }

  override func send(_ name: String, _ index: Int?, _ logs: Logs) throws(KerasError) {
    guard let function = functions[name] else { return }
    let bridge = bridge
    try bridge.python { () throws(PyError) in
      try bridge.vm.closedRound { () throws(PyError) in
        try bridge.tell(Value(function), name, index, logs)
      }
    }
  }
}

extension KerasBridge {
  /// Calls a method for an event as Keras does: what comes with a batch is told by keyword.
  func tell(_ method: Value, _ name: String, _ index: Int?, _ logs: Logs) throws(PyError) {
    let dict = value(logs)
    var arguments = index.map { [Value($0)] } ?? []
    let keywords = vm.newDict()
    if index != nil, !name.hasPrefix("on_epoch") {
      keywords.set(vm.intern("logs"), Value(dict))
    } else {
      arguments.append(Value(dict))
    }
    _ = try vm.call(method, arguments, keywords: keywords)
    try update(logs, from: dict)
  }

  /// A logged value in Python: a float, an array, or what `predict` gave.
  func value(_ log: LogValue) -> Value {
    switch log {
    case .number(let number): return Value(number)
    case .integer(let number): return Value(number)
    case .truth(let flag): return Value(flag)
    case .text(let text): return vm.text(text)
    case .scalar(let array): return Numpy.of(vm).wrap(array)
    case .array(let array): return self.array(array)
    case .outputs(let structure): return arrays(structure)
    }
  }

  func value(_ logs: Logs) -> DictObject {
    let dict = vm.newDict()
    for (key, value) in logs.entries { dict.set(vm.intern(key), self.value(value)) }
    return dict
  }

  /// Takes over what a program changed in the logs.
  func update(_ logs: Logs, from dict: DictObject) throws(PyError) {
    var entries: [(key: String, value: LogValue)] = []
    var i = dict.nextIndex(from: 0)
    while i >= 0 {
      let entry = dict.entries[i]
      let key = try vm.str(entry.key)
      if let value = try logValue(entry.value) ?? logs[key] { entries.append((key, value)) }
      i = dict.nextIndex(from: i + 1)
    }
    logs.entries = entries
  }

  /// A value that a program may log; nil for others.
  private func logValue(_ value: Value) throws(PyError) -> LogValue? {
    if value.isFloat { return .number(try vm.double(value)) }
    if value.tag == .bool { return .truth(try vm.isTrue(value)) }
    if value.isInt { return .integer(value.int) }
    if let text = value.asStr { return .text(text.string) }
    if value.as(ScalarObject.self) != nil { return .scalar(try plainArray(value)) }
    if value.as(NDArrayObject.self) != nil || value.as(TensorObject.self) != nil {
      return .array(try plainArray(value))
    }
    return nil
  }

  func logs(_ value: Value) throws(PyError) -> Logs {
    let logs = Logs()
    if let dict = value.asDict { try update(logs, from: dict) }
    return logs
  }

  /// Tensors as NumPy arrays, nested as they are: what `predict` returns.
  func arrays(_ structure: Structure) -> Value {
    switch structure {
    case .tensor(let node): return node.value.map { array($0) } ?? tensor(node)
    case .list(let items): return Value(vm.newList(items.map { arrays($0) }))
    case .tuple(let items): return Value(vm.newTuple(items.map { arrays($0) }))
    case .dict(let fields):
      let dict = vm.newDict()
      for field in fields { dict.set(vm.intern(field.key), arrays(field.value)) }
      return Value(dict)
    default: return value(structure)
    }
  }

  /// `schedule(epoch, rate)`, or `schedule(epoch)` where the function takes no rate.
  func scheduledRate(
    _ function: Object, _ epoch: Int, _ rate: Double
  ) throws(KerasError) -> Double {
    try python { () throws(PyError) in
      var result = Value.none
      if (function as? KerasObject)?.payload is LearningRateSchedule {
        result = try vm.call(Value(function), Value(epoch))
      } else {
        do throws(PyError) {
          result = try vm.call(Value(function), Value(epoch), Value(rate))
        } catch {
          // A function of the epoch alone.
          let isTypeError = try vm.isInstance(
            Value(error.exception), Value(vm.types.typeError))
          if !isTypeError { throw error }
          result = try vm.call(Value(function), Value(epoch))
        }
      }
      let isTensor = result.isObject && result.object is TensorObject
      if !isTensor, let node = try nodeIfTensor(result), node.dtype.isFloating,
        let array = node.value, array.rank == 0
      {
        return array.item().double
      }
      if !result.isFloat {
        throw vm.valueError(
          "The output of the `schedule` function should be a float. Got: "
            + (try vm.format(result, "")))
      }
      return result.float
    }
  }

  /// The text of a path object.
  func pathText(_ value: ConfigValue) -> String {
    if case .foreign(let object) = value, let object = object as? Object {
      return (try? vm.str(Value(object))) ?? ""
    }
    return value.displayText
  }
}
