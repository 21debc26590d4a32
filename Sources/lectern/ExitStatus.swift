#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the command ends with.
enum ExitStatus {
  static let success: Int32 = 0
  /// A lesson, a program or a link failed.
  static let failure: Int32 = 1
  /// Usage or configuration.
  static let usage: Int32 = 2
  /// A defect of Lectern.
  static let internalError: Int32 = 70
}

/// Ends the process; commands have an `exit` of their own.
func quit(_ status: Int32) -> Never { exit(status) }
