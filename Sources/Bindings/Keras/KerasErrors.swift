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
      let exception = vm.newException(foreign.type, [vm.text(error.message)])
      exception.traceback = foreign.traceback
      return PyError(exception)
    }
    return vm.error(exceptionType(error.className), error.message)
  }

  /// A Python exception on its way through Keras.
  func kerasError(_ error: PyError) -> KerasError {
    let exception = error.exception
    let message = (try? vm.str(Value(exception))) ?? ""
    var error = KerasError(exception.type.name, message, foreign: exception)
    let isKey = exception.type.isSubclass(of: vm.types.keyError)
    if isKey, let key = exception.arguments.buffer.first {
      error.firstArgument = try? vm.str(key)
    }
    return error
  }

  private func exceptionType(_ name: String) -> TypeObject {
    if let type = vm.builtins.get(vm.intern(name)).asType { return type }
    return vm.types.valueError
  }
}
