import Keras
import Python
import Tensors

/// Native rows of operations on tensors. While one of them runs, the graph can ask how the program
/// wrote the call: which arguments were tensors and which were options.
struct OperationRows {
  let module: ModuleBuilder
  var object: ModuleObject { module.module }

  func function(
    _ signature: String, _ doc: String = "", _ body: @escaping NativeFunction.Body
  ) {
    let parameters = OperationRows.parameters(signature)
    module.function(signature, doc) { (vm, a) throws(PyError) in
      let outer = Keras.Session.operationCall
      Keras.Session.operationCall = { OperationRows.call(KerasBridge.of(vm), parameters, a) }
      defer { Keras.Session.operationCall = outer }
      return try body(vm, a)
    }
  }

  private struct Parameter {
    enum Kind { case plain, variadic, keywords }
    let name: String
    let kind: Kind
  }

  /// Parameters that Keras hands to the operation's call even where they are plain numbers.
  private static let inputs = ["x", "x1", "x2", "xs", "condition", "indices", "y", "operands"]

  private static func parameters(_ signature: String) -> [Parameter] {
    guard let open = signature.firstIndex(of: "(") else { return [] }
    var parameters: [Parameter] = []
    var depth = 0
    var name = ""
    var isInName = true
    for character in signature[signature.index(after: open)...].dropLast() + "," {
      switch character {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case "," where depth == 0:
        if name.hasPrefix("**") {
          parameters.append(Parameter(name: String(name.dropFirst(2)), kind: .keywords))
        } else if name.hasPrefix("*"), name != "*" {
          parameters.append(Parameter(name: String(name.dropFirst()), kind: .variadic))
        } else if !name.isEmpty, name != "*", name != "/" {
          parameters.append(Parameter(name: name, kind: .plain))
        }
        name = ""
        isInName = true
      case "=" where depth == 0: isInName = false
      case " ": break
      default: if isInName { name.append(character) }
      }
    }
    return parameters
  }

  private static func call(
    _ bridge: KerasBridge, _ parameters: [Parameter], _ a: Arguments
  ) -> OperationCall {
    var call = OperationCall([])
    for (i, parameter) in parameters.enumerated() {
      switch parameter.kind {
      case .plain:
        let value = a[i]
        if value.isUndefined { continue }
        let structure = (try? bridge.structure(value)) ?? Structure.none
        if inputs.contains(parameter.name) || !structure.tensors.isEmpty {
          call.inputs.append(structure)
        } else {
          call.options[parameter.name] = bridge.config(value)
        }
      case .variadic:
        for value in a.rest(i) {
          call.inputs.append((try? bridge.structure(value)) ?? Structure.none)
        }
      case .keywords: break
      }
    }
    return call
  }
}

extension KerasBridge {
  /// A subscript as a written call has it: slices and `...` in their written forms.
  func subscriptStructure(_ key: Value) -> Structure {
    if let tuple = key.asTuple { return .list(tuple.buffer.map { subscriptStructure($0) }) }
    switch key.tag {
    case .ellipsis:
      return .value(
        .dict(
          Config([("class_name", .string("__ellipsis__")), ("config", .dict(Config()))])))
    default:
      let structure = (try? structure(key)) ?? Structure.none
      if !structure.tensors.isEmpty { return structure }
      return .value(config(key))
    }
  }
}
