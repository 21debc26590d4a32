import CBrowser
import Host

/// The host of the browser build: text and clocks come from JavaScript, there are no files.
final class BrowserHost: Host {
  override func write(_ text: UnsafeBufferPointer<UInt8>, to stream: Stream) {
    guard let start = text.baseAddress else { return }
    lectern_write(UInt32(stream.rawValue), start, text.count)
  }
  override func monotonicSeconds() -> Double { lectern_monotonic_seconds() }
  override func wallClockSeconds() -> Double { lectern_wall_clock_seconds() }
}

/// Room for `count` bytes, which JavaScript fills and `lectern_release` gives back.
@_expose(wasm, "lectern_allocate")
@_cdecl("lectern_allocate")
public func allocate(_ count: Int) -> UnsafeMutableRawPointer {
  UnsafeMutableRawPointer.allocate(byteCount: count, alignment: 16)
}

@_expose(wasm, "lectern_release")
@_cdecl("lectern_release")
public func release(_ pointer: UnsafeMutableRawPointer) { pointer.deallocate() }

@_expose(wasm, "lectern_hello")
@_cdecl("lectern_hello")
public func hello() {
  Host.current = BrowserHost()
  Host.current.write("hello \(1.5)\n")
}
