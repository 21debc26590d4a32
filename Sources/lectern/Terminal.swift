import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Words for the person at the terminal.
enum Terminal {
  /// Colours only where a person looks, and where they did not say no.
  static var isColored: Bool {
    isatty(2) == 1 && getenv("NO_COLOR") == nil && getenv("CI") == nil
  }

  static func error(_ message: String) { write("error: \(message)\n", to: 2) }

  static func write(_ text: String, to descriptor: Int32 = 1) {
    var text = text
    text.withUTF8 { NativeHost.write($0, to: descriptor) }
  }

  /// Diagnostics on standard error.
  static func report(_ diagnostics: [Diagnostic], _ sources: SourceMap) {
    let renderer = TextRenderer(sources, isColored: isColored)
    for diagnostic in diagnostics { write(renderer.text(diagnostic), to: 2) }
  }
}
