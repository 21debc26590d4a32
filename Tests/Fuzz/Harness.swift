import Diagnostics
import Glibc
import class Host.Host
import Python

/// What `scripts/fuzz` gives to libFuzzer: every input is a program, read, compiled and run within
/// limits. Whatever it does, it must end in time, within its memory, and without a crash.
private final class SilentHost: Host {
  override func monotonicSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

private func runProgram(_ bytes: [UInt8]) {
  let host = SilentHost()
  Host.current = host
  let file = SourceFile(name: "fuzz.py", utf8: bytes)
  // Most inputs end here, before there is an interpreter.
  guard (try? Parser.parse(SourceText(file, id: FileID(0)))) != nil else { return }
  let vm = VM()
  defer { vm.dispose() }
  vm.heap.limit = 96 << 20
  vm.limits.steps = 60_000
  vm.limits.deadline = host.monotonicSeconds() + 4
  // Programs with an odd number of bytes are collected all the time.
  if bytes.count % 2 == 1 {
    vm.heap.safepointsPerCollection = 13
    vm.heap.collectsAlways = true
  }
  _ = vm.runFile(file)
}

/// Runs on a stack as large as the program has, which libFuzzer's own thread need not.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  runProgram(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
