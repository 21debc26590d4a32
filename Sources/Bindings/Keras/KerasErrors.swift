import Autodiff
import Keras
import Python
import Tensors

/// Errors across the border.
extension KerasBridge {
  /// A Keras error as a Python exception; one that began as a Python exception keeps its traceback.
  func pythonError(_ error: KerasError) -> PyError {
    if let foreign = error.foreign as? ExceptionObject {
      if !error.isRewritten { return PyError(foreign) }
      let exception = remade(foreign.type, error.message)
      exception.traceback = foreign.traceback
      if error.hasCallInformation { markCallInformation(exception) }
      return PyError(exception)
    }
    let made = vm.error(exceptionType(error.className), error.message)
    if error.hasCallInformation { markCallInformation(made.exception) }
    return made
  }

  /// A Python exception on its way through Keras.
  func kerasError(_ error: PyError) -> KerasError {
    let exception = error.exception
    let shown = (try? vm.str(Value(exception))) ?? ""
    var message = shown
    if exception.arguments.count > 0, let first = try? vm.str(exception.arguments[0]) {
      message = first
    }
    var told = KerasError(exception.type.name, message, foreign: exception)
    if shown != message { told.shown = shown }
    let mark = exception.attributes?.get(vm.intern(KerasBridge.callInformation))
    told.hasCallInformation = mark.map { !$0.isUndefined } ?? false
    told.refusesMessages = TracerErrors.wantValues(exception.type)
    return told
  }

  /// The attribute by which Keras knows that the arguments of a call are told already.
  private static let callInformation = "_keras_call_info_injected"

  private func markCallInformation(_ exception: ExceptionObject) {
    if exception.attributes == nil { exception.attributes = vm.newDict() }
    exception.attributes?.set(vm.intern(KerasBridge.callInformation), .true)
  }

  /// An exception of the same class with another message; a RuntimeError where the class wants
  /// other arguments.
  private func remade(_ type: TypeObject, _ message: String) -> ExceptionObject {
    if !type.isUserDefined { return vm.newException(type, [vm.text(message)]) }
    if let made = try? vm.call(Value(type), vm.text(message)), made.isObject,
      let exception = made.object as? ExceptionObject
    {
      return exception
    }
    return vm.newException(vm.types.runtimeError, [vm.text(message)])
  }

  private func exceptionType(_ name: String) -> TypeObject {
    if let type = vm.builtins.get(vm.intern(name)).asType { return type }
    return vm.types.valueError
  }
}
