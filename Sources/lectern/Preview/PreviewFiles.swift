import Foundation
import Synchronization

/// The pages of a preview as they are now, shared between the builder and the server.
final class PreviewFiles: Sendable {
  private struct State {
    var files: [String: [UInt8]] = [:]
    /// The last page of each lesson that had no problems.
    var good: [String: [UInt8]] = [:]
    /// What is wrong now, by page.
    var problems: [String: String] = [:]
    var version = 0
    var listeners: [Int: AsyncStream<Int>.Continuation] = [:]
    var nextListener = 0
  }
  private let state = Mutex(State())

  /// Where the last good page of a page is served.
  static let goodPrefix = "_last-good/"

  /// Puts new pages in place of the old, and tells the browsers.
  func replace(_ files: [String: [UInt8]], problems: [String: String]) {
    state.withLock { state in
      for (path, bytes) in files where path.hasSuffix(".html") && problems[path] == nil {
        state.good[path] = bytes
      }
      state.files = files
      state.problems = problems
      state.version += 1
      for listener in state.listeners.values { listener.yield(state.version) }
    }
  }

  /// What is served at a path: pages listen for changes, and one with problems starts with them.
  func bytes(at path: String) -> [UInt8]? {
    let page = state.withLock { state -> [UInt8]? in
      if path.hasPrefix(Self.goodPrefix) {
        return state.good[String(path.dropFirst(Self.goodPrefix.count))]
      }
      guard let problem = state.problems[path] else { return state.files[path] }
      let page = state.files[path] ?? Array("<!doctype html><title>Error</title><body></body>".utf8)
      let hasGood = state.good[path] != nil
      return Self.page(page, with: problem, goodPage: hasGood ? "/" + Self.goodPrefix + path : nil)
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
    let panel = """
      <section role="alert" style="margin:1rem;padding:1rem;border:2px solid #c33;border-radius:.5rem">
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

  /// The version now, and every later one.
  func versions() -> (id: Int, now: Int, later: AsyncStream<Int>) {
    let (stream, continuation) = AsyncStream<Int>.makeStream(bufferingPolicy: .bufferingNewest(1))
    return state.withLock { state in
      let id = state.nextListener
      state.nextListener += 1
      state.listeners[id] = continuation
      return (id, state.version, stream)
    }
  }

  func stopListening(_ id: Int) {
    state.withLock { state in state.listeners[id]?.finish(); state.listeners[id] = nil }
  }
}
