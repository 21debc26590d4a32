import Foundation

/// The pages of a preview as they are now, shared between the builder and the server's threads.
final class PreviewFiles: @unchecked Sendable {
  private let lock = NSCondition()
  private var files: [String: [UInt8]] = [:]
  /// The last page of each lesson that had no problems.
  private var good: [String: [UInt8]] = [:]
  /// What is wrong now, by page.
  private var problems: [String: String] = [:]
  private var version = 0

  /// Where the last good page of a page is served.
  private static let goodPrefix = "_last-good/"

  /// Puts new pages in place of the old, and tells the browsers.
  func replace(_ files: [String: [UInt8]], problems: [String: String]) {
    lock.withLock {
      for (path, bytes) in files where path.hasSuffix(".html") && problems[path] == nil {
        good[path] = bytes
      }
      self.files = files
      self.problems = problems
      version += 1
      lock.broadcast()
    }
  }

  /// Waits until the version is another one than `known`, at most some seconds.
  func version(after known: Int?, patience: TimeInterval) -> Int {
    lock.withLock {
      let end = Date(timeIntervalSinceNow: patience)
      while version == known, lock.wait(until: end) {}
      return version
    }
  }

  /// What is served at a path: pages listen for changes, and one with problems starts with them.
  func bytes(at path: String) -> [UInt8]? {
    let page = lock.withLock { () -> [UInt8]? in
      if path.hasPrefix(Self.goodPrefix) { return good[String(path.dropFirst(Self.goodPrefix.count))] }
      guard let problem = problems[path] else { return files[path] }
      let page = files[path] ?? Array("<!doctype html><title>Error</title><body></body>".utf8)
      let link = good[path] == nil ? nil : "/" + Self.goodPrefix + path
      return Self.page(page, with: problem, goodPage: link)
    }
    guard path.hasSuffix(".html"), let page else { return page }
    return page + Array(Self.reloader.utf8)
  }

  /// Reloads the page when the version is another one than at first; the browser itself comes back to a
  /// stream that it lost.
  private static let reloader = """
    <script>{
      let first
      new EventSource("\(PreviewServer.eventsPath)").addEventListener("version", event => {
        first ??= event.data
        if (event.data !== first) location.reload()
      })
    }</script>

    """

  private static func page(_ page: [UInt8], with problem: String, goodPage: String?) -> [UInt8] {
    let link = goodPage.map { "<p><a href=\"\($0)\">The last good page</a></p>" } ?? ""
    let style = "margin:1rem;padding:1rem;border:2px solid #c33;border-radius:.5rem"
    let panel = """
      <section role="alert" style="\(style)">
      <h2 style="margin:0 0 .5rem">This lesson has problems</h2>
      <pre style="white-space:pre-wrap;margin:0">\(PreviewBuilder.escape(problem))</pre>\(link)
      </section>
      """
    let text = String(decoding: page, as: UTF8.self)
    guard let body = text.range(of: "<body"),
      let end = text[body.upperBound...].firstIndex(of: ">")
    else { return Array((panel + text).utf8) }
    let after = text.index(after: end)
    return Array((text[..<after] + panel + text[after...]).utf8)
  }
}
