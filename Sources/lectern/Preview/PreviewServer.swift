import FlyingFox
import FlyingSocks
import Foundation

/// Serves the preview to this machine.
struct PreviewServer {
  let preview: PreviewFiles
  let port: UInt16

  /// Where browsers listen for changes.
  static let eventsPath = "/_events"

  /// Serves until the process ends; comes back only with why it cannot.
  func run(_ started: @escaping @Sendable (_ address: String) -> Void) -> String {
    let failure = FailureBox()
    let done = DispatchSemaphore(value: 0)
    Task {
      do {
        try await serve(started)
      } catch {
        failure.text = "port \(port) cannot be opened: \(error)"
      }
      done.signal()
    }
    done.wait()
    return failure.text
  }

  private final class FailureBox: @unchecked Sendable {
    var text = "the server ended"
  }

  private func serve(_ started: @escaping @Sendable (String) -> Void) async throws {
    let address = try sockaddr_in.inet(ip4: "127.0.0.1", port: port)
    let server = HTTPServer(address: address, logger: .disabled)
    let preview = preview
    await server.appendRoute(HTTPRoute("GET \(Self.eventsPath)")) { _ in Self.events(preview) }
    await server.appendRoute(HTTPRoute("GET /*")) { request in
      Self.page(preview, request.path)
    }
    let task = Task { try await server.run() }
    try await server.waitUntilListening()
    if case .ip4(_, let port)? = await server.listeningAddress {
      started("http://127.0.0.1:\(port)/")
    }
    try await task.value
  }

  private static func page(_ preview: PreviewFiles, _ path: String) -> HTTPResponse {
    var name = (path.removingPercentEncoding ?? path)
    while name.hasPrefix("/") { name.removeFirst() }
    if name.isEmpty || name.hasSuffix("/") { name += "index.html" }
    for candidate in [name, name + ".html", name + "/index.html"] {
      if let bytes = preview.bytes(at: candidate) {
        return response(.ok, candidate, bytes)
      }
    }
    let missing = preview.bytes(at: "404.html") ?? Array("not found".utf8)
    return response(.notFound, "404.html", missing)
  }

  private static func response(_ status: HTTPStatusCode, _ name: String, _ bytes: [UInt8])
    -> HTTPResponse
  {
    HTTPResponse(
      statusCode: status,
      headers: [.contentType: contentType(name), HTTPHeader("Cache-Control"): "no-store"],
      body: Data(bytes))
  }

  private static func contentType(_ name: String) -> String {
    switch name.split(separator: ".").last ?? "" {
    case "html": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "json": "application/json"
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "webp": "image/webp"
    case "wasm": "application/wasm"
    case "xml": "application/xml"
    case "txt", "md", "csv": "text/plain; charset=utf-8"
    case "woff2": "font/woff2"
    default: "application/octet-stream"
    }
  }

  /// A stream of server-sent events: the version of the pages now, then one event per change. A browser
  /// that lost the stream comes back after half a second and compares versions.
  private static func events(_ preview: PreviewFiles) -> HTTPResponse {
    HTTPResponse(
      statusCode: .ok,
      headers: [.contentType: "text/event-stream", HTTPHeader("Cache-Control"): "no-store"],
      body: HTTPBodySequence(from: EventStream(preview: preview), suggestedBufferSize: 256))
  }
}
