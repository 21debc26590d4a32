import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Serves the preview to this machine: GET and HEAD, one thread per connection.
///
/// Sockets and no library: server libraries for Swift link libcurl and its dozen libraries, whose loading
/// would cost every `lectern run` ten times its own time.
struct PreviewServer {
  let preview: PreviewFiles
  let port: UInt16

  /// Where browsers listen for changes.
  static let eventsPath = "/_events"

  /// Serves until the process ends; comes back only with why it cannot.
  func run(_ started: (_ address: String) -> Void) -> String {
    #if canImport(Glibc)
      let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let listener = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    guard listener >= 0 else { return "no socket can be had: \(String(cString: strerror(errno)))" }
    defer { close(listener) }
    var yes: Int32 = 1
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    _ = fcntl(listener, F_SETFD, FD_CLOEXEC)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, size) == 0 && listen(listener, 64) == 0
          && getsockname(listener, address, &size) == 0
      }
    }
    guard isBound else {
      return "port \(port) cannot be opened: \(String(cString: strerror(errno)))"
    }
    started("http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))/")
    while true {
      let connection = accept(listener, nil, nil)
      guard connection >= 0 else {
        if errno == EINTR || errno == ECONNABORTED { continue }
        return "no connection can be taken: \(String(cString: strerror(errno)))"
      }
      _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
      let preview = preview
      Thread.detachNewThread {
        Connection(descriptor: connection, preview: preview).serve()
        close(connection)
      }
    }
  }
}

/// One request and its answer.
private struct Connection {
  let descriptor: Int32
  let preview: PreviewFiles

  func serve() {
    // A browser opens connections that it may never use.
    var patience = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    guard let (method, path) = readRequest() else { return }
    guard method == "GET" || method == "HEAD" else {
      _ = send("HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD\r\nContent-Length: 0\r\n\r\n")
      return
    }
    if path == PreviewServer.eventsPath { return streamEvents() }
    var name = path.removingPercentEncoding ?? path
    while name.hasPrefix("/") { name.removeFirst() }
    if name.isEmpty || name.hasSuffix("/") { name += "index.html" }
    for candidate in [name, name + ".html", name + "/index.html"] {
      if let bytes = preview.bytes(at: candidate) {
        answer("200 OK", candidate, bytes, hasBody: method == "GET")
        return
      }
    }
    let missing = preview.bytes(at: "404.html") ?? Array("There is no such page.\n".utf8)
    answer("404 Not Found", "404.html", missing, hasBody: method == "GET")
  }

  /// The method and the path without its query; nil where no request comes.
  private func readRequest() -> (method: String, path: String)? {
    var head: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    let end: [UInt8] = [13, 10, 13, 10]
    while head.count < 1 << 16 {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      head += buffer[..<count]
      guard head.firstRange(of: end) != nil else { continue }
      let line = head.prefix { $0 != 13 && $0 != 10 }
      let words = String(decoding: line, as: UTF8.self).split(separator: " ")
      guard words.count == 3 else { return nil }
      return (String(words[0]), String(words[1].prefix { $0 != "?" && $0 != "#" }))
    }
    return nil
  }

  private func answer(_ status: String, _ name: String, _ bytes: [UInt8], hasBody: Bool) {
    let head = """
      HTTP/1.1 \(status)\r
      Content-Type: \(Self.contentType(name))\r
      Content-Length: \(bytes.count)\r
      Cache-Control: no-store\r
      Connection: close\r
      \r

      """
    if send(head), hasBody { _ = send(bytes) }
  }

  /// Server-sent events: the version of the pages now, then one event per change, and a comment now and
  /// then, which tells when the browser has gone.
  private func streamEvents() {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n"
    guard send(head + "Connection: close\r\n\r\nretry: 500\n\n") else { return }
    var known: Int?
    while true {
      let now = preview.version(after: known, patience: 10)
      // Another run of the command counts from one again, and is another version all the same.
      let text = now == known ? ": still here\n\n" : "event: version\ndata: \(getpid()).\(now)\n\n"
      guard send(text) else { return }
      known = now
    }
  }

  private func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  private func send(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = write(descriptor, buffer.baseAddress! + done, buffer.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
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
}
