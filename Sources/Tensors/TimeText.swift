/// Times as ISO text, and back.
public enum TimeText {
  /// A count as `str` of its scalar shows it; spans name their unit, unless `bare`.
  public static func text(_ count: Int64, _ dtype: DType, bare: Bool = false) -> String {
    if count == TimeUnit.none { return "NaT" }
    if dtype.code == .timedelta {
      if bare { return String(count) }
      return "\(count &* Int64(dtype.timeMultiple)) \(dtype.timeUnit.plural)"
    }
    let unit = dtype.timeUnit
    if unit == .generic { return String(count) }
    let value = count &* Int64(dtype.timeMultiple)
    if unit == .year { return year(1970 + value) }
    if unit == .month {
      let y = TimeUnit.floorDivide(value, 12)
      return year(1970 + y) + "-" + digits(value - y * 12 + 1, 2)
    }
    if unit == .week { return date(value * 7) }
    let perDay = TimeUnit.factor(.day, unit)
    let day = TimeUnit.floorDivide(value, perDay)
    if unit == .day { return date(day) }
    var rest = value &- day &* perDay
    let perSecond = unit.rawValue > TimeUnit.second.rawValue ? TimeUnit.factor(.second, unit) : 1
    let fraction = rest % perSecond
    rest /= perSecond
    let scale: Int64 = unit == .hour ? 3600 : unit == .minute ? 60 : 1
    let seconds = rest * scale
    var text = date(day) + "T" + digits(seconds / 3600, 2)
    if unit == .hour { return text }
    text += ":" + digits(seconds / 60 % 60, 2)
    if unit == .minute { return text }
    text += ":" + digits(seconds % 60, 2)
    if perSecond > 1 { text += "." + digits(fraction, String(perSecond).utf8.count - 1) }
    return text
  }

  private static func date(_ day: Int64) -> String {
    let civil = CivilDay(day)
    return year(civil.year) + "-" + digits(civil.month, 2) + "-" + digits(civil.day, 2)
  }

  private static func year(_ y: Int64) -> String {
    y < 0 ? "-" + digits(-y, 4) : digits(y, 4)
  }

  private static func digits(_ value: Int64, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(width - text.utf8.count, 0)) + text
  }

  /// As arrays show it: dates and not-a-time in quotes, spans as numbers.
  static func quoted(_ count: Int64, _ dtype: DType) -> String {
    if dtype.code == .timedelta && count != TimeUnit.none { return String(count) }
    return "'" + text(count, dtype) + "'"
  }

  /// The common width of an array's elements.
  static func width(_ a: NDArray) -> Int {
    var width = 0
    for i in 0..<a.count {
      width = max(width, quoted(a.item(i).integer ?? 0, a.dtype).utf8.count)
    }
    return width
  }

  /// A text's date and time, and the coarsest unit that holds it; or NumPy's complaint.
  public static func read(
    _ text: String
  ) throws(TensorError) -> (count: Int64, unit: TimeUnit) {
    let bytes = Array(text.utf8)
    if bytes.isEmpty || text == "NaT" || text == "nat" || text == "NAT" {
      return (TimeUnit.none, .generic)
    }
    var at = 0
    func fail(_ position: Int) -> TensorError {
      .value("Error parsing datetime string \"\(text)\" at position \(position)")
    }
    func outside(_ what: String) -> TensorError {
      .value("\(what) out of range in datetime string \"\(text)\"")
    }
    func isDigit(_ i: Int) -> Bool { i < bytes.count && bytes[i] >= 0x30 && bytes[i] <= 0x39 }
    func number(_ width: Int) throws(TensorError) -> Int64 {
      var value: Int64 = 0
      for _ in 0..<width {
        guard isDigit(at) else { throw fail(at) }
        value = value * 10 + Int64(bytes[at] - 0x30)
        at += 1
      }
      return value
    }
    var negative = false
    if bytes[0] == 0x2D || bytes[0] == 0x2B {
      negative = bytes[0] == 0x2D
      at = 1
    }
    let first = at
    var year: Int64 = 0
    while isDigit(at), at - first < 18 {
      year = year * 10 + Int64(bytes[at] - 0x30)
      at += 1
    }
    if at == first { throw fail(first) }
    if negative { year = -year }
    if at == bytes.count { return (year - 1970, .year) }
    guard bytes[at] == 0x2D else { throw fail(at) }
    at += 1
    let month = try number(2)
    if month < 1 || month > 12 { throw outside("Month") }
    if at == bytes.count { return ((year - 1970) * 12 + month - 1, .month) }
    guard bytes[at] == 0x2D else { throw fail(at) }
    at += 1
    if at == bytes.count { throw fail(at) }
    let day = try number(2)
    if day < 1 || day > CivilDay.length(year, month) { throw outside("Day") }
    let days = CivilDay.number(year, month, day)
    if at == bytes.count { return (days, .day) }
    guard bytes[at] == 0x54 || bytes[at] == 0x20 else { throw fail(at) }
    at += 1
    if at == bytes.count { throw fail(at) }
    let hour = try number(2)
    if hour > 23 { throw outside("Hours") }
    if at == bytes.count { return (days * 24 + hour, .hour) }
    guard bytes[at] == 0x3A else { throw fail(at) }
    at += 1
    let minute = try number(2)
    if minute > 59 { throw outside("Minutes") }
    let minutes = (days * 24 + hour) * 60 + minute
    if at == bytes.count { return (minutes, .minute) }
    guard bytes[at] == 0x3A else { throw fail(at) }
    at += 1
    let second = try number(2)
    if second > 59 { throw outside("Seconds") }
    let seconds = minutes * 60 + second
    if at == bytes.count || bytes[at] == 0x5A { return (seconds, .second) }
    guard bytes[at] == 0x2E else { throw fail(at) }
    at += 1
    var (fraction, places): (Int64, Int) = (0, 0)
    while isDigit(at), places < 9 {
      fraction = fraction * 10 + Int64(bytes[at] - 0x30)
      at += 1
      places += 1
    }
    if places == 0 || at < bytes.count && bytes[at] != 0x5A { throw fail(at) }
    while places % 3 != 0 {
      fraction *= 10
      places += 1
    }
    let unit: TimeUnit = places == 3 ? .milli : places == 6 ? .micro : .nano
    return (seconds &* TimeUnit.factor(.second, unit) &+ fraction, unit)
  }

  /// A text as a count of the type's unit; nil if it is none.
  static func parse(_ text: String, _ dtype: DType) -> Int64? {
    if dtype.code == .timedelta { return Int64(text) }
    guard let found = try? read(text) else { return nil }
    return TimeUnit.convert(found.count, .time(.datetime, found.unit), dtype)
  }
}
