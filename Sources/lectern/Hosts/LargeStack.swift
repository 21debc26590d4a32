#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

#if canImport(CMimalloc)
  import CMimalloc
#endif

/// Runs a body on a thread whose stack is large enough for Python's recursion limit, and waits for it.
///
/// The main thread's stack is whatever the user's shell allows. Memory that is never touched costs nothing.
func onLargeStack(_ body: () -> Void) {
  #if canImport(CMimalloc)
    // Interpreters make and drop small objects by the million, and arrays of one size again and again.
    mi_keep_memory()
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
