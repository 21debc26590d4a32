import Bindings
import CBrowser
import Diagnostics
import Host
import Results

/// The host of the browser build: text and clocks come from JavaScript, there are no files.
final class BrowserHost: Host {
  override func write(_ text: UnsafeBufferPointer<UInt8>, to stream: Stream) {
    guard let start = text.baseAddress else { return }
    lectern_write(UInt32(stream.rawValue), start, text.count)
  }
  override func monotonicSeconds() -> Double { lectern_monotonic_seconds() }
  override func wallClockSeconds() -> Double { lectern_wall_clock_seconds() }
}

/// Where results other than text go: JSON lines, in the format of the worker's protocol.
private let resultStream: UInt32 = 2

/// The page's one namespace.
nonisolated(unsafe) private var session: Session?

/// Room for `count` bytes, which JavaScript fills and `lectern_release` gives back.
@_expose(wasm, "lectern_allocate")
@_cdecl("lectern_allocate")
public func allocate(_ count: Int) -> UnsafeMutableRawPointer {
  UnsafeMutableRawPointer.allocate(byteCount: count, alignment: 16)
}

@_expose(wasm, "lectern_release")
@_cdecl("lectern_release")
public func release(_ pointer: UnsafeMutableRawPointer) { pointer.deallocate() }

/// Forgets everything that ran.
@_expose(wasm, "lectern_reset")
@_cdecl("lectern_reset")
public func reset() {
  session = nil
}

/// Runs one cell, given as UTF-8; 1 if an error ended it, else 0.
@_expose(wasm, "lectern_run_cell")
@_cdecl("lectern_run_cell")
public func runCell(_ text: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  let current: Session
  if let session {
    current = session
  } else {
    current = Session(host: BrowserHost(), limits: .none)
    session = current
  }
  let source = SourceFile(
    name: "cell", utf8: Array(UnsafeBufferPointer(start: text, count: count)))
  var lines: [(offset: Int, length: Int)] = []
  for line in 1...source.lineStarts.count {
    lines.append((source.lineStarts[line - 1], source.lineBytes(line).count))
  }
  var failed: Int32 = 0
  for output in current.run(cell: source, lines: lines, display: true) {
    if case .error = output { failed = 1 }
    var writer = JSONWriter()
    writer.write(output)
    var line = writer.text + "\n"
    line.withUTF8 { bytes in
      if let start = bytes.baseAddress { lectern_write(resultStream, start, bytes.count) }
    }
  }
  return failed
}
