/// Arbitrary integers to numbers from 0 by a vocabulary (or back): see `IndexLookup` for the
/// numbering.
///
/// Shapes: x [batch, …], y the same; [batch, …, tokens] in the other modes.
public final class IntegerLookup: IndexLookup {
  override var holdsText: Bool { false }

  public override init(_ a: LayerArguments) throws(KerasError) {
    var a = a
    if let dtype = a["vocabulary_dtype"]?.string, dtype != "int64" {
      throw .value(
        "Only `vocabulary_dtype='int64'` is supported at this time. Received: "
          + "vocabulary_dtype=\(dtype)")
    }
    if a["oov_token"] == nil { a.values["oov_token"] = .int(-1) }
    try super.init(a)
  }
}
