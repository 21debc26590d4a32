/// A stable merge sort that takes runs that are sorted already as they are.
///
/// Comparisons are `<` only, and of the elements in the order that CPython documents nothing about;
/// they may throw. Numbers, strings and tuples that begin with them are mostly told apart by a prefix
/// of 64 bits that stands beside the index, so that no object is touched (`SortPrefix`).
struct Sorting {
  /// An element: its place in `keys`, and a number that orders it where it differs from another's.
  private struct Item {
    var prefix: UInt64
    var index: Int32
  }

  private let vm: VM
  private let keys: UnsafePointer<Value>
  private let items: UnsafeMutablePointer<Item>
  /// Equal prefixes mean equal keys.
  private let isExact: Bool

  /// Sorts `values` (by `keys`, one for each, if given) and returns the order of their indices.
  static func order(_ vm: VM, keys: [Value], reverse: Bool) throws(PyError) -> [Int32] {
    let n = keys.count
    if n == 0 { return [] }
    let items = UnsafeMutablePointer<Item>.allocate(capacity: n)
    defer { items.deallocate() }
    var thrown: PyError?
    keys.withUnsafeBufferPointer { keys in
      let base = keys.baseAddress.unsafelyUnwrapped
      let prefix = SortPrefix(base, n)
      for i in 0..<n {
        // Reversing before and after keeps equal elements in their order.
        let index = reverse ? n - 1 - i : i
        items[i] = Item(
          prefix: prefix.of(base[index]), index: Int32(truncatingIfNeeded: index))
      }
      let sorting = Sorting(vm: vm, keys: base, items: items, isExact: prefix.isExact)
      do throws(PyError) { try sorting.sort(n) } catch { thrown = error }
    }
    if let thrown { throw thrown }
    return [Int32](unsafeUninitializedCapacity: n) { buffer, count in
      for i in 0..<n { buffer[i] = items[reverse ? n - 1 - i : i].index }
      count = n
    }
  }

  @inline(__always) private func less(_ a: Item, _ b: Item) throws(PyError) -> Bool {
    if a.prefix != b.prefix { return a.prefix < b.prefix }
    if isExact { return false }
    return try isLess(keys[Int(a.index)], keys[Int(b.index)])
  }

  @inline(never) private func isLess(_ x: Value, _ y: Value) throws(PyError) -> Bool {
    if x.tag == .str && y.tag == .str {
      return x.cast(StrObject.self).ordered(y.cast(StrObject.self)) < 0
    }
    if x.tag == .tuple && y.tag == .tuple {
      return try tupleLess(x.cast(TupleObject.self), y.cast(TupleObject.self))
    }
    if !x.isObject && !y.isObject, x.tag == .int || x.tag == .float,
      y.tag == .int || y.tag == .float
    {
      return vm.compareNumbers(.less, x, y).bool
    }
    return try vm.closedRound { () throws(PyError) in
      try vm.isTrue(try vm.compare(.less, x, y))
    }
  }

  /// Tuples whose first members are small numbers or strings, which most sort keys are.
  private func tupleLess(_ x: TupleObject, _ y: TupleObject) throws(PyError) -> Bool {
    let n = min(x.count, y.count)
    for i in 0..<n {
      let p = x[i], q = y[i]
      if p.tag == .int && q.tag == .int {
        if p.int != q.int { return p.int < q.int }
      } else if p.tag == .float && q.tag == .float {
        if p.float != q.float { return p.float < q.float }
      } else if p.tag == .str && q.tag == .str {
        let order = p.cast(StrObject.self).ordered(q.cast(StrObject.self))
        if order != 0 { return order < 0 }
      } else if !(try vm.equals(p, q)) {
        return try vm.isTrue(try vm.compare(.less, p, q))
      }
    }
    return x.count < y.count
  }

  private func sort(_ n: Int) throws(PyError) {
    // Natural runs, each at least `least` long by binary insertion.
    let least = 24
    var runs: [(start: Int, count: Int)] = []
    let scratch = UnsafeMutablePointer<Item>.allocate(capacity: n / 2 + 1)
    defer { scratch.deallocate() }
    var at = 0
    while at < n {
      var end = at + 1
      if end < n {
        if try less(items[end], items[at]) {
          end += 1
          while end < n, try less(items[end], items[end - 1]) { end += 1 }
          var (i, j) = (at, end - 1)
          while i < j {
            (items[i], items[j]) = (items[j], items[i])
            i += 1
            j -= 1
          }
        } else {
          end += 1
          while end < n, !(try less(items[end], items[end - 1])) { end += 1 }
        }
      }
      let wanted = min(at + least, n)
      while end < wanted {
        let pivot = items[end]
        var low = at
        var high = end
        while low < high {
          let middle = (low + high) / 2
          if try less(pivot, items[middle]) { high = middle } else { low = middle + 1 }
        }
        var k = end
        while k > low {
          items[k] = items[k - 1]
          k -= 1
        }
        items[low] = pivot
        end += 1
      }
      runs.append((at, end - at))
      at = end
      while runs.count > 1 {
        let last = runs.count - 1
        if last >= 2, runs[last - 2].count <= runs[last - 1].count + runs[last].count {
          if runs[last - 2].count < runs[last].count {
            try merge(&runs, last - 2, scratch)
          } else {
            try merge(&runs, last - 1, scratch)
          }
        } else if runs[last - 1].count <= runs[last].count {
          try merge(&runs, last - 1, scratch)
        } else {
          break
        }
      }
    }
    while runs.count > 1 {
      let last = runs.count - 1
      let first = last >= 2 && runs[last - 2].count < runs[last].count ? last - 2 : last - 1
      try merge(&runs, first, scratch)
    }
  }

  /// Merges runs `i` and `i + 1`.
  private func merge(
    _ runs: inout [(start: Int, count: Int)], _ i: Int, _ scratch: UnsafeMutablePointer<Item>
  ) throws(PyError) {
    let (a, b) = (runs[i], runs[i + 1])
    runs[i].count += b.count
    runs.remove(at: i + 1)
    if !(try less(items[b.start], items[b.start - 1])) { return }
    let end = b.start + b.count
    if a.count <= b.count {
      scratch.update(from: items + a.start, count: a.count)
      var left = 0
      var right = b.start
      var out = a.start
      while left < a.count && right < end {
        if try less(items[right], scratch[left]) {
          items[out] = items[right]
          right += 1
        } else {
          items[out] = scratch[left]
          left += 1
        }
        out += 1
      }
      while left < a.count {
        items[out] = scratch[left]
        left += 1
        out += 1
      }
    } else {
      scratch.update(from: items + b.start, count: b.count)
      var left = b.start - 1
      var right = b.count - 1
      var out = end - 1
      while left >= a.start && right >= 0 {
        if try less(scratch[right], items[left]) {
          items[out] = items[left]
          left -= 1
        } else {
          items[out] = scratch[right]
          right -= 1
        }
        out -= 1
      }
      while right >= 0 {
        items[out] = scratch[right]
        right -= 1
        out -= 1
      }
    }
  }
}

extension VM {
  /// The items in order, as `sorted(items, key=key, reverse=reverse)`.
  func sorted(_ items: [Value], key: Value, reverse: Bool) throws(PyError) -> [Value] {
    var keys = items
    if !key.isNone {
      for i in 0..<items.count { keys[i] = try call(key, items[i]) }
    }
    let order = try Sorting.order(self, keys: keys, reverse: reverse)
    var out: [Value] = []
    out.reserveCapacity(items.count)
    for i in order { out.append(items[Int(i)]) }
    return out
  }
}
