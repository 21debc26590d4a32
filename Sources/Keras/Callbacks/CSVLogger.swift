import Host
import Tensors

/// Writes a line of values per epoch to a file.
public final class CSVLogger: Callback {
  public let filename: String
  public let separator: String
  public let appends: Bool
  private var keys: [String]?
  private var writesHeader = true

  public init(filename: String, separator: String = ",", append: Bool = false) {
    self.filename = filename
    self.separator = separator
    appends = append
    super.init()
  }

  public override func onTrainBegin(_ logs: Logs) throws(KerasError) {
    keys = nil
    writesHeader = true
    if appends {
      if Host.current.kind(of: filename) == .file {
        do { writesHeader = try Host.current.readFile(filename).isEmpty } catch {}
      }
    } else {
      try write("", append: false)
    }
  }

  private func write(_ text: String, append: Bool) throws(KerasError) {
    do {
      try Host.current.writeFile(filename, Array(text.utf8), append: append)
    } catch {
      throw KerasError(
        "FileNotFoundError", "[Errno 2] No such file or directory: '\(filename)'")
    }
  }

  public override func onEpochEnd(_ epoch: Int, _ logs: Logs) throws(KerasError) {
    var text = ""
    var columns = keys ?? logs.keys.sorted()
    if keys == nil {
      // Validation may come in a later fit: its columns are kept free.
      if !columns.contains(where: { $0.hasPrefix("val_") }) {
        columns += columns.map { "val_" + $0 }
      }
      keys = columns
      if writesHeader { text += (["epoch"] + columns).joined(separator: separator) + "\r\n" }
    }
    let cells = columns.map { key -> String in
      switch logs[key] {
      case .number(let value): return PythonText.float(value)
      case .array(let array):
        let numbers = array.array(Double.self).map { PythonText.float($0) }
        return "\"\"\"[\(numbers.joined(separator: ", "))]\"\"\""
      case .integer(let value): return String(value)
      case .truth(let value): return value ? "True" : "False"
      case .text(let text): return text
      case .scalar(let array):
        if array.dtype == .float32 { return ScalarText.float(Float(array.item().double)) }
        return ScalarText.text(array.item())
      case .outputs, nil: return "NA"
      }
    }
    text += (["\(epoch)"] + cells).joined(separator: separator) + "\r\n"
    try write(text, append: true)
  }
}
