/// The parameters of a native function, parsed from Python's notation:
/// `name(a, b, /, c=50, *args, d=None, e=?, **options)`.
///
/// A default is a literal (number, string, None, True, False, `()`), or `?` for "not given", which
/// the function sees as `.undefined`. Signatures with `/` report arity in the words of CPython's C
/// functions, the others in those of Python functions.
final class Signature {
  struct Parameter {
    let name: StrObject
    /// `.undefined` if required or optional without a value.
    let defaultValue: Value
    let isOptional: Bool
  }

  var parameters: [Parameter] = []
  /// How many parameters take positional arguments.
  var positional = 0
  var positionalOnly = 0
  /// The index of `*args`, or -1.
  var variadic = -1
  /// The index of `**kwargs`, or -1.
  var keywords = -1
  /// Positional parameters that must be given.
  var required = 0
  var hasKeywordOnly = false

  init(_ text: String, _ vm: VM) {
    var parts: [String] = []
    var part = ""
    var depth = 0
    var quote: Character?
    for c in text {
      if let open = quote {
        part.append(c)
        if c == open { quote = nil }
        continue
      }
      switch c {
      case "'", "\"":
        quote = c
        part.append(c)
      case "(":
        depth += 1
        if depth > 1 { part.append(c) } else { part = "" }
      case ")":
        depth -= 1
        if depth > 0 { part.append(c) }
      case "," where depth == 1:
        parts.append(part)
        part = ""
      case " " where part.isEmpty: break
      default: part.append(c)
      }
    }
    if !part.isEmpty { parts.append(part) }
    var isKeywordOnly = false
    for part in parts {
      if part == "/" {
        positionalOnly = parameters.count
        continue
      }
      if part == "*" {
        isKeywordOnly = true
        continue
      }
      if part.hasPrefix("**") {
        keywords = parameters.count
        add(String(part.dropFirst(2)), nil, vm)
        continue
      }
      if part.hasPrefix("*") {
        variadic = parameters.count
        isKeywordOnly = true
        add(String(part.dropFirst()), nil, vm)
        continue
      }
      var name = part
      var value: String?
      if let equals = part.firstIndex(of: "=") {
        name = String(part[..<equals])
        value = String(part[part.index(after: equals)...])
        while name.last == " " { name.removeLast() }
        while value?.first == " " { value?.removeFirst() }
      }
      add(name, value, vm)
      if isKeywordOnly {
        hasKeywordOnly = true
      } else {
        positional = parameters.count
        if value == nil { required = parameters.count }
      }
    }
  }

  private func add(_ name: String, _ value: String?, _ vm: VM) {
    parameters.append(
      Parameter(
        name: vm.intern(name), defaultValue: value.map { Signature.literal($0, vm) } ?? .undefined,
        isOptional: value != nil))
  }

  private static func literal(_ text: String, _ vm: VM) -> Value {
    switch text {
    case "?": return .undefined
    case "None": return .none
    case "True": return .true
    case "False": return .false
    case "...": return .ellipsis
    case "()": return Value(vm.emptyTuple)
    default: break
    }
    if let first = text.first, first == "'" || first == "\"" {
      return Value(vm.intern(String(text.dropFirst().dropLast())))
    }
    if let i = Int64(text) { return Value(i) }
    if let d = FloatText.parse(Array(text.utf8)) { return Value(d) }
    // A name such as `np.float64`: only documentation, the function handles absence itself.
    return .undefined
  }
}
