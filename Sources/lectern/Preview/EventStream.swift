import FlyingSocks
import Foundation

/// The bytes of a stream of server-sent events: one per version of the preview, and a comment now and
/// then, by which the server notices that the browser has gone.
struct EventStream: AsyncBufferedSequence {
  typealias Element = UInt8
  let preview: PreviewFiles

  func makeAsyncIterator() -> Iterator { Iterator(preview) }

  final class Iterator: AsyncBufferedIteratorProtocol {
    private let preview: PreviewFiles
    private let id: Int
    private let stream: AsyncStream<String>
    private var events: AsyncStream<String>.Iterator
    private let feeder: Task<Void, Never>
    private var pending: [UInt8] = []

    init(_ preview: PreviewFiles) {
      self.preview = preview
      let (id, now, later) = preview.versions()
      self.id = id
      let (stream, continuation) = AsyncStream<String>.makeStream()
      self.stream = stream
      events = stream.makeAsyncIterator()
      let run = getpid()
      continuation.yield("retry: 500\nevent: version\ndata: \(run).\(now)\n\n")
      feeder = Task {
        await withTaskGroup(of: Void.self) { group in
          group.addTask {
            for await version in later {
              continuation.yield("event: version\ndata: \(run).\(version)\n\n")
            }
          }
          group.addTask {
            while !Task.isCancelled {
              try? await Task.sleep(for: .seconds(10))
              continuation.yield(": still here\n\n")
            }
          }
        }
      }
    }

    deinit {
      feeder.cancel()
      preview.stopListening(id)
    }

    func next() async throws -> UInt8? {
      if pending.isEmpty { pending = try await nextBuffer(suggested: 1) ?? [] }
      return pending.isEmpty ? nil : pending.removeFirst()
    }

    func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      guard let text = await events.next() else { return nil }
      return Array(text.utf8)
    }
  }
}
