import Autodiff
import Keras
import Tensors

/// Short ways to make what the tests talk about.
enum Scenes {
  static func layer(_ name: String, _ options: [(String, ConfigValue)] = []) throws -> Layer {
    try LayerCatalogue.make(name, Config(options))
  }

  static func dense(
    _ units: Int, _ activation: String? = nil, name: String? = nil
  ) throws -> Layer {
    var options: [(String, ConfigValue)] = [("units", .int(units))]
    if let activation { options.append(("activation", .string(activation))) }
    if let name { options.append(("name", .string(name))) }
    return try layer("Dense", options)
  }

  static func inputLayer(_ shape: [Int]) throws -> Layer {
    try layer("InputLayer", [("shape", .tuple(shape.map { .int($0) }))])
  }

  static func input(_ shape: [Int], _ name: String? = nil) throws -> Structure {
    .tensor(try InputLayer.input(shape, name: name))
  }

  static func array(_ values: [Float], _ shape: [Int]) -> Structure {
    .tensor(Node(NDArray(values, shape)))
  }

  static func zeros(_ shape: [Int]) -> Structure { .tensor(Node(NDArray.zeros(shape, .float32))) }

  /// The message of the error that `body` throws, with its class; empty when it throws none.
  static func error(_ body: () throws -> Void) -> String {
    do {
      try body()
    } catch let error as KerasError {
      return "\(error.className): \(error.message)"
    } catch {
      return "\(error)"
    }
    return ""
  }
}
