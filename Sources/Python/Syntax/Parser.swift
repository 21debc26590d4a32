import Diagnostics

/// A recursive-descent parser for Python 3.11, without `async` and exception groups.
///
/// It stops at the first thing that is not Python, without a word: the words are the work of
/// `Diagnosis`, which reads the tokens again with CPython's grammar and its rules for mistakes.
public struct Parser {
  let source: SourceText
  let text: UnsafeMutablePointer<UInt8>
  var tokens: [Token]
  var position = 0
  /// The current token's kind.
  var kind: Token.Kind
  /// An error that is already worded: the inside of a string, or too deep a nesting.
  var fault: SyntaxFault?
  /// The class whose body is read, for names like `__x`.
  var className: String?
  /// The first token of the statement of the module that is being read.
  private(set) var statementStart = 0
  private var depth = 0

  /// How deep expressions may nest, in the text and as a tree.
  static let maximumHeight = 600

  /// Thrown when the tokens are not Python; `fault` may say why.
  struct Stop: Error {}

  /// Parses a file or a cell, finds its scopes, and checks what CPython's compiler checks.
  public static func parse(_ source: SourceText) throws(SyntaxError) -> ModuleNode {
    if let error = SyntaxError.notText(source) { throw error }
    let lexer = Lexer.lex(source)
    var parser = Parser(source, lexer.tokens)
    let body: [Statement]
    do throws(Stop) {
      body = try parser.module()
    } catch {
      var error = SyntaxError(Diagnosis.explain(source, lexer, parser), in: source)
      error.warnings = lexer.warnings
      throw error
    }
    let module = ModuleNode(body: body, span: source.span)
    var checker = SyntaxChecker()
    do throws(SyntaxFault) {
      try checker.readFuture(module)
      try ScopeBuilder.build(module)
      try checker.check(body)
      module.futureFeatures = checker.futureFeatures
      module.warnings = lexer.warnings + checker.warnings
    } catch {
      var error = SyntaxError(error, in: source)
      error.warnings = lexer.warnings + checker.warnings
      throw error
    }
    return module
  }

  /// Parses a whole file.
  public static func parse(file: SourceFile, id: FileID) throws(SyntaxError) -> ModuleNode {
    try parse(SourceText(file, id: id))
  }

  init(_ source: SourceText, _ tokens: [Token]) {
    self.source = source
    text = source.bytes
    self.tokens = tokens
    kind = tokens[0].kind
  }

  mutating func module() throws(Stop) -> [Statement] {
    var body: [Statement] = []
    while kind != .end {
      statementStart = position
      try statement(into: &body)
    }
    return body
  }

  // MARK: Tokens

  @inline(__always)
  mutating func advance() {
    position += 1
    kind = tokens[position].kind
  }

  @inline(__always)
  mutating func accept(_ wanted: Token.Kind) -> Bool {
    guard kind == wanted else { return false }
    advance()
    return true
  }

  @inline(__always)
  mutating func expect(_ wanted: Token.Kind) throws(Stop) {
    guard kind == wanted else { throw Stop() }
    advance()
  }

  mutating func move(to index: Int) {
    position = index
    kind = tokens[index].kind
  }

  /// Where the current token starts.
  @inline(__always)
  var start: Int32 { tokens[position].start }

  /// Where the token before the current one ends.
  @inline(__always)
  var previousEnd: Int32 { tokens[position - 1].end }

  /// From an offset to the end of the last token.
  @inline(__always)
  func span(from start: Int32) -> Span { span(start, previousEnd) }

  @inline(__always)
  func span(_ start: Int32, _ end: Int32) -> Span {
    if source.isContiguous {
      return Span(file: source.id, start: Int(start) + source.base, end: Int(end) + source.base)
    }
    return source.span(Int(start), Int(end))
  }

  /// The current token, which must be a name, mangled if it is private to a class.
  mutating func name() throws(Stop) -> String {
    guard kind == .name else { throw Stop() }
    let name = plainText(of: tokens[position])
    advance()
    guard let className, name.utf8.first == 0x5F else { return name }
    return Self.mangle(name, in: className)
  }

  @inline(__always)
  func plainText(of token: Token) -> String {
    String(
      decoding: UnsafeBufferPointer(
        start: text + Int(token.start), count: Int(token.end - token.start)), as: UTF8.self)
  }

  /// Whether the current token is a name spelled so: a soft keyword.
  func isName(_ word: StaticString) -> Bool {
    let token = tokens[position]
    guard token.kind == .name, Int(token.end - token.start) == word.utf8CodeUnitCount else {
      return false
    }
    for i in 0..<word.utf8CodeUnitCount
    where text[Int(token.start) + i] != word.utf8Start[i] { return false }
    return true
  }

  /// `__x` inside class `_C` means `_C__x`.
  static func mangle(_ name: String, in className: String) -> String {
    let bytes = name.utf8
    guard name.hasPrefix("__"), !name.hasSuffix("__"), !bytes.contains(0x2E),
      let first = className.utf8.firstIndex(where: { $0 != 0x5F })
    else { return name }
    return "_" + String(className[first...]) + name
  }

  // MARK: Limits

  /// Runs one level deeper, or reports that the text nests too deeply.
  @inline(__always)
  mutating func nested<T>(_ body: (inout Parser) throws(Stop) -> T) throws(Stop) -> T {
    depth += 1
    if depth > Self.maximumHeight { throw tooDeep() }
    let result = try body(&self)
    depth -= 1
    return result
  }

  /// A node of a chain such as `a + b + c …`, whose tree grows deep though the text does not nest.
  @inline(__always)
  mutating func make(_ kind: Expression.Kind, _ span: Span) throws(Stop) -> Expression {
    let result = Expression(kind, span)
    if result.height > Self.maximumHeight { throw tooDeep() }
    return result
  }

  mutating func tooDeep() -> Stop {
    if fault == nil {
      fault = SyntaxFault(
        "maximum recursion depth exceeded during compilation", at: span(start, start),
        kind: .recursion)
    }
    return Stop()
  }

  /// Tries one reading of ambiguous text; nil, with the parser where it was, if it does not fit.
  mutating func attempt<T>(_ body: (inout Parser) throws(Stop) -> T?) throws(Stop) -> T? {
    let saved = position
    let savedDepth = depth
    do throws(Stop) {
      if let result = try body(&self) { return result }
    } catch {
      if fault != nil { throw error }
    }
    depth = savedDepth
    move(to: saved)
    return nil
  }
}
