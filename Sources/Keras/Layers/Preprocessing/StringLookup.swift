/// Words to numbers by a vocabulary (or numbers to words): see `IndexLookup` for the numbering.
///
/// Shapes: x [batch, …] of text, y the same of integers; [batch, …, tokens] in the other modes.
public final class StringLookup: IndexLookup {
  private let encoding: String

  public override init(_ a: LayerArguments) throws(KerasError) {
    var a = a
    encoding = a.string("encoding", "utf-8")
    if a["oov_token"] == nil { a.values["oov_token"] = .string("[UNK]") }
    try super.init(a)
  }

  public override func getConfig() throws(KerasError) -> Config {
    var config = try super.getConfig()
    config["vocabulary_dtype"] = nil
    config["encoding"] = .string(encoding)
    return config
  }
}
