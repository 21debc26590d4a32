import Foundation
import Results

/// One line that a worker wrote.
enum WorkerEvent {
  case start(cell: Int)
  case output(cell: Int, Output)
  case end(cell: Int)
  case verdict(PairVerdict)
  case read(path: String)
  case place(line: Int)
  case limit(cell: Int, reason: String)
  case timeout
  case done

  /// Reads a line; nil where it is none of these.
  init?(_ line: some DataProtocol) {
    guard let raw = try? JSONDecoder().decode(Raw.self, from: Data(line)) else { return nil }
    switch (raw.event, raw.cell) {
    case ("start", let cell?): self = .start(cell: cell)
    case ("end", let cell?): self = .end(cell: cell)
    case ("output", let cell?):
      guard let output = raw.output else { return nil }
      self = .output(cell: cell, output.output)
    case ("limit", let cell?): self = .limit(cell: cell, reason: raw.reason ?? "")
    case ("place", _): self = .place(line: raw.line ?? 0)
    case ("timeout", _): self = .timeout
    case ("verdict", _):
      guard let verdict = raw.verdict else { return nil }
      self = .verdict(verdict.value)
    case ("read", _): self = .read(path: raw.path ?? "")
    case ("done", _): self = .done
    default: return nil
    }
  }

  private struct Raw: Decodable {
    var event: String
    var cell: Int?
    var output: DecodedOutput?
    var verdict: DecodedVerdict?
    var path: String?
    var reason: String?
    var line: Int?
  }
}
