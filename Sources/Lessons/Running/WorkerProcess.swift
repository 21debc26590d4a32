import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One running worker: a process with an empty environment, its output on a pipe.
final class WorkerProcess {
  enum Failure: Error { case cannotStart(String) }

  /// How the process ended.
  enum End: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  let output: Int32
  let errors: Int32
  let started: Double
  private let pid: pid_t
  private(set) var end: End?
  private(set) var peakMemory = 0

  /// Starts `executable arguments…` with `input` on its standard input.
  init(executable: String, arguments: [String], input: Data) throws(Failure) {
    // An unlinked file and not a pipe: the parent never blocks on a slow reader.
    let inputFile = try Self.temporaryFile(holding: input)
    defer { close(inputFile) }
    var out: [Int32] = [0, 0]
    var err: [Int32] = [0, 0]
    guard pipe(&out) == 0, pipe(&err) == 0 else {
      throw .cannotStart(String(cString: strerror(errno)))
    }
    for end in out + err { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, inputFile, 0)
    posix_spawn_file_actions_adddup2(&actions, out[1], 1)
    posix_spawn_file_actions_adddup2(&actions, err[1], 2)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    // A group of its own: an interrupt at the terminal goes to the parent, which ends its workers.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    defer { posix_spawnattr_destroy(&attributes) }
    var argv: [UnsafeMutablePointer<CChar>?] = ([executable] + arguments).map { strdup($0) }
    argv.append(nil)
    defer { for argument in argv { free(argument) } }
    var environment: [UnsafeMutablePointer<CChar>?] = [nil]
    var pid: pid_t = 0
    let status = posix_spawn(&pid, executable, &actions, &attributes, &argv, &environment)
    close(out[1])
    close(err[1])
    guard status == 0 else {
      close(out[0])
      close(err[0])
      throw .cannotStart(String(cString: strerror(status)))
    }
    _ = fcntl(out[0], F_SETFL, O_NONBLOCK)
    _ = fcntl(err[0], F_SETFL, O_NONBLOCK)
    self.pid = pid
    output = out[0]
    errors = err[0]
    started = monotonicSeconds()
  }

  deinit {
    close(output)
    close(errors)
    if end == nil {
      kill()
      wait()
    }
  }

  /// Asks the process to end, which lets it say where it is.
  func terminate() { _ = killpg(pid, SIGTERM) }

  func kill() { _ = killpg(pid, SIGKILL) }

  /// Waits for the end of the process, which has closed its output or was killed.
  func wait() {
    guard end == nil else { return }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(pid, &status, 0, &usage) < 0, errno == EINTR {}
    peakMemory = usage.ru_maxrss << 10
    let signal = status & 0x7F
    end = signal == 0 ? .exit((status >> 8) & 0xFF) : .signal(signal)
  }

  private static func temporaryFile(holding data: Data) throws(Failure) -> Int32 {
    var path = Array((NSTemporaryDirectory() + "/lectern-job-XXXXXX").utf8CString)
    let file = mkstemp(&path)
    guard file >= 0 else { throw .cannotStart(String(cString: strerror(errno))) }
    unlink(path)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    let isWritten = data.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = write(file, buffer.baseAddress! + done, buffer.count - done)
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
    guard isWritten else {
      close(file)
      throw .cannotStart("no room for temporary files")
    }
    lseek(file, 0, SEEK_SET)
    return file
  }
}

func monotonicSeconds() -> Double {
  var now = timespec()
  clock_gettime(CLOCK_MONOTONIC, &now)
  return Double(now.tv_sec) + Double(now.tv_nsec) * 1e-9
}
