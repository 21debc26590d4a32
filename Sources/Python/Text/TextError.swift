/// What is wrong with a format or a text, in CPython's words; the caller raises it as `kind`.
public struct TextError: Error {
  public enum Kind: Sendable { case value, type, overflow, key, index, memory }
  public let kind: Kind
  public let message: String

  public init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
}
