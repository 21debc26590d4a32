/// The unit in which a `datetime64` or `timedelta64` counts.
public enum TimeUnit: UInt8, Sendable, CaseIterable {
  case year, month, week, day, hour, minute, second, milli, micro, nano, pico, femto, atto, generic

  /// NumPy's letters: `Y`, `M`, `D`, `ms` and so on.
  public var symbol: String {
    switch self {
    case .year: "Y"
    case .month: "M"
    case .week: "W"
    case .day: "D"
    case .hour: "h"
    case .minute: "m"
    case .second: "s"
    case .milli: "ms"
    case .micro: "us"
    case .nano: "ns"
    case .pico: "ps"
    case .femto: "fs"
    case .atto: "as"
    case .generic: "generic"
    }
  }

  /// What `str` of a span calls the unit.
  public var plural: String {
    switch self {
    case .year: "years"
    case .month: "months"
    case .week: "weeks"
    case .day: "days"
    case .hour: "hours"
    case .minute: "minutes"
    case .second: "seconds"
    case .milli: "milliseconds"
    case .micro: "microseconds"
    case .nano: "nanoseconds"
    case .pico: "picoseconds"
    case .femto: "femtoseconds"
    case .atto: "attoseconds"
    case .generic: "generic time units"
    }
  }

  public init?(symbol: String) {
    for unit in TimeUnit.allCases where unit.symbol == symbol {
      self = unit
      return
    }
    return nil
  }

  /// Years and months have no fixed length in days.
  public var isCalendar: Bool { self == .year || self == .month }

  /// How many of the next finer linear unit one is.
  private var step: Int64 {
    switch self {
    case .year: 12
    case .week: 7
    case .day: 24
    case .hour, .minute: 60
    default: 1000
    }
  }

  /// The count that stands for not-a-time.
  public static let none = Int64.min

  /// Units of `to` in one of `from`, the coarser of the two.
  static func factor(_ from: TimeUnit, _ to: TimeUnit) -> Int64 {
    var result: Int64 = 1
    var unit = from
    while unit.rawValue < to.rawValue, let next = TimeUnit(rawValue: unit.rawValue + 1) {
      if unit != .month { result = result &* unit.step }
      unit = next
    }
    return result
  }

  static func floorDivide(_ a: Int64, _ b: Int64) -> Int64 {
    let q = a / b
    return a % b != 0 && (a < 0) != (b < 0) ? q - 1 : q
  }

  /// A number given for a time, taken as a count of its unit.
  static func count(_ value: Scalar, _ dtype: DType) -> Int64 {
    switch value {
    case .int(let i): i
    case .uint(let u): Int64(truncatingIfNeeded: u)
    case .bool(let b): b ? 1 : 0
    case .float(let d): d.isNaN ? none : truncate(d)
    case .text(let s): TimeText.parse(s, dtype) ?? none
    default: none
    }
  }

  /// One count in another unit; text where that is wanted.
  static func converted(_ value: Scalar, _ from: DType, _ to: DType) -> Scalar {
    guard case .int(let count) = value else { return value }
    if to.isText { return .text(TimeText.text(count, from, bare: true)) }
    return .int(convert(count, from, to))
  }

  /// A count of `from` as one of `to`, rounded down.
  public static func convert(_ count: Int64, _ from: DType, _ to: DType) -> Int64 {
    if count == none { return none }
    let (u, w) = (from.timeUnit, to.timeUnit)
    if w == .generic || u == .generic { return count }
    var value = count &* Int64(from.timeMultiple)
    if from.code == .datetime, u.isCalendar, !w.isCalendar {
      let months = u == .year ? value &* 12 : value
      let year = floorDivide(months, 12)
      value = CivilDay.number(1970 &+ year, months &- year &* 12 &+ 1, 1)
      value = scaled(value, .day, w)
    } else if from.code == .datetime, !u.isCalendar, w.isCalendar {
      let civil = CivilDay(scaled(value, u, .day))
      value = w == .year ? civil.year - 1970 : (civil.year - 1970) &* 12 &+ civil.month - 1
    } else if u.isCalendar != w.isCalendar {
      // The mean month and year of the calendar, in seconds.
      let seconds = u == .year ? 31_556_952 : u == .month ? 2_629_746 : 0
      value = u.isCalendar
        ? scaled(value &* Int64(seconds), .second, w)
        : floorDivide(scaled(value, u, .second), w == .year ? 31_556_952 : 2_629_746)
    } else {
      value = scaled(value, u, w)
    }
    return floorDivide(value, Int64(to.timeMultiple))
  }

  private static func scaled(_ value: Int64, _ from: TimeUnit, _ to: TimeUnit) -> Int64 {
    from.rawValue <= to.rawValue
      ? value &* factor(from, to) : floorDivide(value, factor(to, from))
  }

  /// The type of the finer unit of two times of one kind; nil where none exists.
  static func common(_ a: DType, _ b: DType) -> DType? {
    let (u, w) = (a.timeUnit, b.timeUnit)
    if u == .generic { return b }
    if w == .generic { return a }
    if a.code == .timedelta, u.isCalendar != w.isCalendar { return nil }
    if u == w {
      var (x, y) = (a.timeMultiple, b.timeMultiple)
      while y != 0 { (x, y) = (y, x % y) }
      return .time(a.code, u, x)
    }
    let finer = u.rawValue > w.rawValue ? a : b
    return .time(a.code, finer.timeUnit, 1)
  }

  /// Whether NumPy casts between units under `same_kind`: not from a date to a time's span of months.
  static func sameKind(_ a: DType, _ b: DType) -> Bool {
    a.code == .datetime || a.timeUnit == .generic || a.timeUnit.isCalendar == b.timeUnit.isCalendar
  }
}

/// A day of the proleptic Gregorian calendar.
public struct CivilDay {
  public let year: Int64
  public let month: Int64
  public let day: Int64

  /// The day so many after 1970-01-01.
  public init(_ number: Int64) {
    let z = number + 719_468
    let era = TimeUnit.floorDivide(z, 146_097)
    let ofEra = z - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * ofYear + 2) / 153
    day = ofYear - (153 * shifted + 2) / 5 + 1
    month = shifted < 10 ? shifted + 3 : shifted - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days from 1970-01-01 to a date.
  public static func number(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let y = month <= 2 ? year - 1 : year
    let era = TimeUnit.floorDivide(y, 400)
    let ofEra = y - era * 400
    let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }

  static func length(_ year: Int64, _ month: Int64) -> Int64 {
    let next = month == 12 ? number(year + 1, 1, 1) : number(year, month + 1, 1)
    return next - number(year, month, 1)
  }
}

extension DType {
  /// `datetime64[…]` or `timedelta64[…]`, counting `multiple` units.
  public static func time(_ code: Code, _ unit: TimeUnit, _ multiple: Int = 1) -> DType {
    DType(code, 8, detail: UInt32(unit.rawValue) | UInt32(truncatingIfNeeded: multiple) << 8)
  }

  public var timeUnit: TimeUnit { TimeUnit(rawValue: UInt8(detail & 255)) ?? .generic }
  public var timeMultiple: Int { max(Int(detail >> 8), 1) }

  /// `[D]`, `[10m]`; nothing for a type without a unit.
  public var timeSuffix: String {
    let unit = timeUnit
    if unit == .generic { return "" }
    return "[" + (timeMultiple > 1 ? String(timeMultiple) : "") + unit.symbol + "]"
  }

  /// The type that `M8[D]`, `datetime64[ns]` or `timedelta64` names.
  init?(timeNamed name: Substring) {
    let text = String(name)
    var rest: Substring
    let code: Code
    if text.hasPrefix("datetime64") {
      (code, rest) = (.datetime, name.dropFirst(10))
    } else if text.hasPrefix("timedelta64") {
      (code, rest) = (.timedelta, name.dropFirst(11))
    } else if text.hasPrefix("M8") {
      (code, rest) = (.datetime, name.dropFirst(2))
    } else if text.hasPrefix("m8") {
      (code, rest) = (.timedelta, name.dropFirst(2))
    } else if text == "M" || text == "m" {
      (code, rest) = (text == "M" ? .datetime : .timedelta, "")
    } else {
      return nil
    }
    if rest.isEmpty {
      self = .time(code, .generic)
      return
    }
    guard rest.utf8.first == 0x5B, rest.utf8.last == 0x5D else { return nil }
    rest = rest.dropFirst().dropLast()
    var multiple = 0
    while let digit = rest.utf8.first, digit >= 0x30, digit <= 0x39 {
      multiple = multiple * 10 + Int(digit - 0x30)
      rest = rest.dropFirst()
    }
    guard let unit = TimeUnit(symbol: String(rest)) else { return nil }
    self = .time(code, unit, max(multiple, 1))
  }
}
