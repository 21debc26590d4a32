import Diagnostics

/// The names of one block of code (module, class, function, lambda or comprehension) and where
/// each lives, by CPython's rules.
public final class Scope {
  public enum Kind: UInt8, Sendable {
    case module, `class`, function, lambda, comprehension

    /// The code runs in a frame with slots.
    public var isFunction: Bool { self != .module && self != .class }
  }

  /// Where the code of a scope finds a name.
  public enum Place: UInt8, Sendable {
    /// A slot of the frame.
    case local
    /// A slot of the frame that holds a cell, since an inner scope uses the name too.
    case cell
    /// A cell of an enclosing function. In a class body the class's namespace comes first.
    case free
    /// The module's namespace, then the builtins.
    case global
    /// The namespace of a class body, then globals and builtins.
    case namespace
  }

  /// A name's place, and its index in `slots` (local, cell) or `frees` (free); else -1.
  public struct Resolution {
    public let place: Place
    public let index: Int
  }

  public let kind: Kind
  /// What tracebacks call the code: `<module>`, `<lambda>`, `<listcomp>`, or the `def`'s name.
  public let name: String
  public private(set) unowned(unsafe) var parent: Scope?
  public private(set) var children: [Scope] = []
  /// The frame's named slots: parameters in the order of `Parameters.all` (of a comprehension the
  /// iterator, `.0`), then the other locals. Those with a cell are among them.
  public private(set) var slots: [String] = []
  /// The names of enclosing functions that this scope, or one inside it, uses.
  public private(set) var frees: [String] = []
  /// The body yields.
  public internal(set) var isGenerator = false
  /// A class whose methods use `super()` or `__class__`: the class body makes a cell for it.
  public private(set) var needsClassCell = false

  /// In the order of first mention.
  var symbols: [Symbol] = []
  private var indices: [String: Int] = [:]
  /// Inside the iterable of a comprehension, where `:=` is refused.
  var iterableDepth = 0
  /// Just now a comprehension's target is visited.
  var isVisitingTarget = false
  var comprehensionKind: ComprehensionNode.Kind?
  /// A module's code that `exec` runs with locals of their own: names are looked for there first.
  var hasOwnLocals = false

  struct Symbol {
    let name: String
    var uses: Uses
    var place: Place = .global
    var index = -1
    /// Where `global` or `nonlocal` declares it.
    var directive: Span?
  }

  struct Uses: OptionSet {
    let rawValue: UInt16
    static let read = Uses(rawValue: 1)
    static let bound = Uses(rawValue: 2)
    static let parameter = Uses(rawValue: 4)
    static let global = Uses(rawValue: 8)
    static let nonlocal = Uses(rawValue: 16)
    static let annotated = Uses(rawValue: 32)
    static let iteration = Uses(rawValue: 64)
  }

  init(_ kind: Kind, name: String, parent: Scope?) {
    self.kind = kind
    self.name = name
    self.parent = parent
    iterableDepth = parent?.iterableDepth ?? 0
    parent?.children.append(self)
  }

  /// Where this scope's code finds a name. A name that it does not mention is global.
  public func resolve(_ name: String) -> Resolution {
    guard let i = indices[name] else { return Resolution(place: .global, index: -1) }
    if hasOwnLocals, !symbols[i].uses.contains(.global) {
      return Resolution(place: .namespace, index: -1)
    }
    return Resolution(place: symbols[i].place, index: symbols[i].index)
  }

  /// Whether the slot of that index holds a cell.
  public func isCell(slot: Int) -> Bool {
    guard let i = indices[slots[slot]] else { return false }
    return symbols[i].place == .cell
  }

  func uses(of name: String) -> Uses {
    indices[name].map { symbols[$0].uses } ?? []
  }

  func add(_ name: String, _ uses: Uses, directive: Span? = nil) {
    if let i = indices[name] {
      symbols[i].uses.formUnion(uses)
      if let directive, symbols[i].directive == nil { symbols[i].directive = directive }
    } else {
      indices[name] = symbols.count
      symbols.append(Symbol(name: name, uses: uses, directive: directive))
    }
  }

  // MARK: Places

  /// Gives every name of this scope and of those inside it its place.
  func resolveAll() throws(SyntaxFault) {
    for i in symbols.indices { try resolve(symbolAt: i) }
    for child in children { try child.resolveAll() }
  }

  private func resolve(symbolAt i: Int) throws(SyntaxFault) {
    let symbol = symbols[i]
    if symbol.uses.contains(.global) {
      if symbol.uses.contains(.nonlocal) {
        throw SyntaxFault(
          "name '\(symbol.name)' is nonlocal and global", at: symbol.directive!)
      }
      return
    }
    if symbol.uses.contains(.nonlocal) {
      if kind == .module {
        throw SyntaxFault(
          "nonlocal declaration not allowed at module level", at: symbol.directive!)
      }
      guard bindsOutside(symbol.name) else {
        throw SyntaxFault("no binding for nonlocal '\(symbol.name)' found", at: symbol.directive!)
      }
      symbols[i].place = .free
      symbols[i].index = free(symbol.name)
      return
    }
    if symbol.uses.contains(.bound) {
      switch kind {
      case .module: break
      case .class: symbols[i].place = .namespace
      default:
        // An inner scope cannot have been visited yet, so the place is not yet `cell`.
        symbols[i].place = .local
        symbols[i].index = slots.count
        slots.append(symbol.name)
      }
      return
    }
    if kind != .module, bindsOutside(symbol.name) {
      symbols[i].place = .free
      symbols[i].index = free(symbol.name)
    }
  }

  /// Finds the enclosing function that binds a name, and leads a cell from there to here.
  private func bindsOutside(_ name: String) -> Bool {
    var outer = parent
    while let scope = outer, scope.kind != .module {
      if scope.kind == .class {
        if name == "__class__" {
          scope.needsClassCell = true
          leadCell(name, from: scope)
          return true
        }
      } else if let i = scope.indices[name] {
        let uses = scope.symbols[i].uses
        if uses.contains(.global) { return false }
        if uses.contains(.bound), !uses.contains(.nonlocal) {
          scope.symbols[i].place = .cell
          leadCell(name, from: scope)
          return true
        }
      }
      outer = scope.parent
    }
    return false
  }

  private func leadCell(_ name: String, from owner: Scope) {
    var scope = parent
    while let between = scope, between !== owner {
      let index = between.free(name)
      if between.indices[name] == nil {
        between.indices[name] = between.symbols.count
        between.symbols.append(Symbol(name: name, uses: [], place: .free, index: index))
      }
      scope = between.parent
    }
  }

  /// The index of a free name, added if it is new.
  private func free(_ name: String) -> Int {
    if let i = frees.firstIndex(of: name) { return i }
    frees.append(name)
    return frees.count - 1
  }
}
