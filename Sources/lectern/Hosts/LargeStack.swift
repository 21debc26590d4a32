#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs a body on a thread whose stack is large enough for Python's recursion limit, and waits for it.
///
/// The main thread's stack is whatever the user's shell allows. Memory that is never touched costs nothing.
func onLargeStack(_ body: () -> Void) {
  #if canImport(Glibc)
    // A thread's own arena grows and shrinks by system calls, a few pages at a time.
    _ = setAllocatorOption(AllocatorOption.arenaMax, 1)
    _ = setAllocatorOption(AllocatorOption.topPad, 4 << 20)
    _ = setAllocatorOption(AllocatorOption.trimThreshold, 256 << 20)
    // These options end the threshold's own growth: without this one, each large array would be
    // mapped, cleared and unmapped by the system.
    _ = setAllocatorOption(AllocatorOption.mapThreshold, 32 << 20)
  #endif
  withoutActuallyEscaping(body) { body in
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, 256 << 20)
    let box = Unmanaged.passRetained(Box(body))
    var thread = pthread_t()
    let status = pthread_create(&thread, &attributes, { pointer in
      Unmanaged<Box>.fromOpaque(pointer!).takeRetainedValue().body()
      return nil
    }, box.toOpaque())
    if status == 0 {
      pthread_join(thread, nil)
    } else {
      box.release()
      body()
    }
  }
}

private final class Box {
  let body: () -> Void
  init(_ body: @escaping () -> Void) { self.body = body }
}

#if canImport(Glibc)
  /// The numbers of glibc's `malloc.h`, which the Glibc module leaves out.
  private enum AllocatorOption {
    static let trimThreshold: CInt = -1
    static let topPad: CInt = -2
    static let mapThreshold: CInt = -3
    static let arenaMax: CInt = -8
  }

  @_silgen_name("mallopt")
  private func setAllocatorOption(_ option: CInt, _ value: CInt) -> CInt
#endif
