import Autodiff

/// A layer's initializers, regularizers and constraints by the name of the option, so that asking
/// for one gives the very object and draws no seed.
public final class LayerParts {
  var entries: [(name: String, part: AnyObject)] = []
  /// Whether the constructor has come to the options that are objects: those that Keras reads once
  /// the layer has its name.
  var isBegun = false

  public subscript(name: String) -> AnyObject? {
    for entry in entries where entry.name == name { return entry.part }
    return nil
  }
}

/// The constructor arguments of a layer, by name. The program's call and a saved configuration
/// both come this way, so that a layer reads its options in one place.
public struct LayerArguments {
  /// The class whose constructor this is, for messages.
  public var className: String
  /// The class that the program sees: its own where it derives from the one of the constructor.
  public let shownClass: String
  public var values: Config
  /// The parameters that the class itself takes; others must be those of every layer.
  public var parameters: [String]

  /// The initializers, regularizers and constraints made from these arguments, by option.
  public let parts = LayerParts()
  /// Whether the program gave the name; otherwise it is the next of the class.
  public let isNameGiven: Bool

  /// Takes the layer's name if none is given: names are taken before seeds are drawn.
  public init(
    _ className: String, _ values: Config, parameters: [String] = [], shownAs: String? = nil
  ) {
    self.className = className
    shownClass = shownAs ?? className
    self.values = values
    self.parameters = parameters
    if let name = values["name"], !name.isNone {
      isNameGiven = true
    } else {
      isNameGiven = false
      self.values["name"] = .string(Session.names.unique(snakeCase(shownClass)))
    }
  }

  /// Says that Keras has named the layer by now: a refusal from here on uses the name up.
  public func begin() { parts.isBegun = true }

  /// `int` for a value of `<class 'int'>`.
  public static func typeName(_ value: ConfigValue) -> String {
    let parts = value.typeText.split(separator: "'")
    return parts.count > 1 ? String(parts[1]) : value.typeText
  }

  /// The value given, or nil where it is absent.
  public subscript(name: String) -> ConfigValue? { values[name] }

  /// Whether a value other than None is given.
  public func has(_ name: String) -> Bool {
    guard let value = values[name] else { return false }
    return !value.isNone
  }

  public func int(_ name: String, _ fallback: Int) throws(KerasError) -> Int {
    guard let value = values[name] else { return fallback }
    if case .float(let number) = value, number == number.rounded() { return Int(number) }
    guard let number = value.int else {
      throw .value(
        "\(className) expects an integer for `\(name)`. Received: \(name)=\(value.displayText)")
    }
    return number
  }

  /// A plain integer; nil for anything else, an array's number included.
  public func plainInt(_ name: String) -> Int? {
    guard let entry = values.entries.first(where: { $0.key == name }) else { return nil }
    return entry.numberType == nil ? entry.value.int : nil
  }

  /// `int`, or `int64` for an array's number: the type of an option as messages name it.
  public func typeName(of name: String) -> String {
    let entry = values.entries.first { $0.key == name }
    return entry?.numberType ?? LayerArguments.typeName(entry?.value ?? .none)
  }

  public func optionalInt(_ name: String) throws(KerasError) -> Int? {
    has(name) ? try int(name, 0) : nil
  }

  public func double(_ name: String, _ fallback: Double) throws(KerasError) -> Double {
    guard let value = values[name] else { return fallback }
    guard let number = value.double else {
      throw .type(
        "\(className) expects a number for `\(name)`. Received: \(name)=\(value.displayText)")
    }
    return number
  }

  /// A number that Keras compares with another before anything else, `sign` and the type of the
  /// other: what is no number fails as the comparison does.
  public func compared(
    _ name: String, _ fallback: Double, _ sign: String, _ type: String, isLeft: Bool = true
  ) throws(KerasError) -> Double {
    guard let value = values[name] else { return fallback }
    if let number = value.double { return number }
    let given = String(LayerArguments.typeName(value).split(separator: ".").last ?? "")
    let (left, right) = isLeft ? (given, type) : (type, given)
    throw .type("'\(sign)' not supported between instances of '\(left)' and '\(right)'")
  }

  public func optionalDouble(_ name: String) throws(KerasError) -> Double? {
    has(name) ? try double(name, 0) : nil
  }

  public func bool(_ name: String, _ fallback: Bool) -> Bool {
    guard let value = values[name] else { return fallback }
    if case .float(let number) = value { return number != 0 }
    return value.bool ?? !value.isNone
  }

  public func string(_ name: String, _ fallback: String) -> String {
    values[name]?.string ?? fallback
  }

  public func optionalString(_ name: String) -> String? { values[name]?.string }

  /// A list of integers; one integer alone counts as a list of one.
  public func ints(_ name: String) -> [Int]? {
    values[name].flatMap(LayerArguments.integers)
  }

  /// The integers of a list, or one alone; nil for anything else.
  static func integers(_ value: ConfigValue) -> [Int]? {
    if let number = value.int { return [number] }
    guard let items = value.items else { return nil }
    var numbers: [Int] = []
    for item in items {
      guard let number = item.int else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  public func activation(_ name: String) throws(KerasError) -> Activation {
    parts.isBegun = true
    return try Activations.get(values[name] ?? .none)
  }

  public func initializer(
    _ name: String, _ fallback: String
  ) throws(KerasError) -> Initializer {
    parts.isBegun = true
    let made = try Initializers.get(values[name] ?? .string(fallback)) ?? ConstantInitializer.zeros
    parts.entries.append((name, made))
    return made
  }

  public func regularizer(_ name: String) throws(KerasError) -> Regularizer? {
    let made = try Regularizers.get(values[name] ?? .none)
    if let made { parts.entries.append((name, made)) }
    return made
  }

  public func constraint(_ name: String) throws(KerasError) -> Constraint? {
    let made = try Constraints.get(values[name] ?? .none)
    if let made { parts.entries.append((name, made)) }
    return made
  }

  /// `n` positive integers from one integer or a tuple, as convolutions take them.
  public func window(
    _ name: String, _ n: Int, fallback: Int? = nil, allowsZero: Bool = false
  ) throws(KerasError) -> [Int] {
    let value = values[name] ?? fallback.map { .int($0) } ?? .none
    if let number = value.int {
      try checkWindow(name, [number], n, value, allowsZero)
      return [Int](repeating: number, count: n)
    }
    // A text is a tuple of its letters here.
    let letters = value.string.map { $0.map { ConfigValue.string(String($0)) } }
    guard let items = value.items ?? letters, items.count == n else {
      throw .value(
        "The `\(name)` argument must be a tuple of \(n) integers. Received \(name)="
          + value.displayText)
    }
    var numbers: [Int] = []
    for item in items {
      if case .float(let size) = item, size == size.rounded() {
        numbers.append(Int(size))
        continue
      }
      guard let number = item.int else {
        throw .value(
          "The `\(name)` argument must be a tuple of \(n) integers. Received "
            + "\(name)=\(value.displayText)including element \(item.displayText) of type "
            + item.typeText)
      }
      numbers.append(number)
    }
    try checkWindow(name, numbers, n, value, allowsZero)
    return numbers
  }

  private func checkWindow(
    _ name: String, _ numbers: [Int], _ n: Int, _ value: ConfigValue, _ allowsZero: Bool
  ) throws(KerasError) {
    let bad = numbers.filter { allowsZero ? $0 < 0 : $0 <= 0 }
    if bad.isEmpty { return }
    let set = "{" + Set(bad).sorted().map { "\($0)" }.joined(separator: ", ") + "}"
    throw .value(
      "The `\(name)` argument must be a tuple of \(n) integers. Received \(name)="
        + "\(value.displayText), including values \(set) that do not satisfy "
        + "`value \(allowsZero ? ">=" : ">") 0`")
  }

  /// `padding`: one of the allowed words, in small letters.
  public func padding(_ allowed: [String] = ["same", "valid"]) throws(KerasError) -> String {
    if let given = values["padding"], given.string == nil {
      throw .attribute("'\(LayerArguments.typeName(given))' object has no attribute 'lower'")
    }
    let text = string("padding", "valid").lowercased()
    if !allowed.contains(text) {
      let words = allowed.map { PythonText.quoted($0) }.joined(separator: ", ")
      throw .value(
        "The `padding` argument must be a list/tuple or one of {\(words)}. "
          + "Received: \(text)")
    }
    return text
  }
}
