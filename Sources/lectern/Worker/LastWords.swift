import Bindings

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a worker still says when it is ended from outside or by a crash: the line that ran.
///
/// A signal handler may do little. This one reads a few numbers that the interpreter keeps anyway and
/// makes one system call; should even that fail, the process ends as it would have ended without it.
enum LastWords {
  nonisolated(unsafe) private static var session: Session?
  nonisolated(unsafe) private static var isSpeaking = false

  /// Called on the thread that will run the lesson.
  static func prepare(_ session: Session) {
    self.session = session
    // Whoever started the program may have blocked signals, and children inherit that.
    var awaited = sigset_t()
    sigemptyset(&awaited)
    sigaddset(&awaited, SIGTERM)
    pthread_sigmask(SIG_UNBLOCK, &awaited, nil)
    // The stack may be what has run out.
    let size = 1 << 17
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    stack.ss_size = size
    sigaltstack(&stack, nil)
    for signal in [SIGTERM, SIGXCPU, SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE] {
      var action = sigaction()
      #if canImport(Glibc)
        action.__sigaction_handler.sa_handler = { LastWords.speak($0) }
      #else
        action.__sigaction_u.__sa_handler = { LastWords.speak($0) }
      #endif
      action.sa_flags = Int32(SA_ONSTACK) | Int32(bitPattern: UInt32(SA_RESETHAND))
      sigaction(signal, &action, nil)
    }
  }

  private static func speak(_ signal: Int32) {
    if !isSpeaking {
      isSpeaking = true
      tell(session?.currentLine ?? 0)
    }
    if signal == SIGTERM { _exit(128 + signal) }
    raise(signal)
  }

  /// `{"event":"place","line":N}` on a line of its own, without allocating.
  private static func tell(_ line: Int) {
    guard line > 0 else { return }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { buffer in
      var count = 0
      func put(_ text: StaticString) {
        for i in 0..<text.utf8CodeUnitCount {
          buffer[count] = text.utf8Start[i]
          count += 1
        }
      }
      put("\n{\"event\":\"place\",\"line\":")
      var scale = 1
      while line / scale >= 10 { scale *= 10 }
      while scale > 0 {
        buffer[count] = UInt8(48 + line / scale % 10)
        count += 1
        scale /= 10
      }
      put("}\n")
      NativeHost.write(UnsafeBufferPointer(rebasing: buffer[..<count]), to: 1)
    }
  }
}
