/// A stable merge sort that takes runs that are sorted already as they are.
///
/// Comparisons are `<` only, and of the elements in the order that CPython documents nothing about;
/// they may throw. For keys that are all ints, all floats or all strs they need no call at all.
struct Sorting {
  private let vm: VM
  private enum Kind { case ints, floats, numbers, strings, any }
  private let kind: Kind
  private var keys: UnsafeMutablePointer<Value>
  private var order: UnsafeMutablePointer<Int32>

  /// Sorts `values` (by `keys`, one for each, if given) and returns the order of their indices.
  static func order(_ vm: VM, keys: [Value], reverse: Bool) throws(PyError) -> [Int32] {
    let n = keys.count
    var order = [Int32](unsafeUninitializedCapacity: n) { buffer, count in
      for i in 0..<n { buffer[i] = Int32(truncatingIfNeeded: i) }
      count = n
    }
    if n < 2 { return order }
    var keys = keys
    // Reversing before and after keeps equal elements in their order.
    if reverse {
      keys.reverse()
      order.reverse()
    }
    var kind = Kind.any
    var ints = 0
    var floats = 0
    var strings = 0
    for key in keys {
      switch key.tag {
      case .int: ints += 1
      case .float: floats += 1
      case .str: strings += 1
      default: break
      }
    }
    if ints == n {
      kind = .ints
    } else if floats == n {
      kind = .floats
    } else if strings == n {
      kind = .strings
    } else if ints + floats == n {
      kind = .numbers
    }
    var positions = [Int32](unsafeUninitializedCapacity: n) { buffer, count in
      for i in 0..<n { buffer[i] = Int32(truncatingIfNeeded: i) }
      count = n
    }
    var thrown: PyError?
    positions.withUnsafeMutableBufferPointer { positions in
      keys.withUnsafeMutableBufferPointer { keys in
        let sorting = Sorting(
          vm: vm, kind: kind, keys: keys.baseAddress.unsafelyUnwrapped,
          order: positions.baseAddress.unsafelyUnwrapped)
        do throws(PyError) { try sorting.sort(n) } catch { thrown = error }
      }
    }
    if let thrown { throw thrown }
    var result = [Int32](unsafeUninitializedCapacity: n) { buffer, count in
      for i in 0..<n { buffer[i] = order[Int(positions[i])] }
      count = n
    }
    if reverse { result.reverse() }
    return result
  }

  private init(
    vm: VM, kind: Kind, keys: UnsafeMutablePointer<Value>, order: UnsafeMutablePointer<Int32>
  ) {
    self.vm = vm
    self.kind = kind
    self.keys = keys
    self.order = order
  }

  @inline(__always) private func less(_ a: Int32, _ b: Int32) throws(PyError) -> Bool {
    let x = keys[Int(a)], y = keys[Int(b)]
    switch kind {
    case .ints: return x.int < y.int
    case .floats: return x.float < y.float
    case .strings: return x.cast(StrObject.self).ordered(y.cast(StrObject.self)) < 0
    case .numbers: return vm.compareNumbers(.less, x, y).bool
    case .any:
      if x.tag == .tuple && y.tag == .tuple {
        return try tupleLess(x.cast(TupleObject.self), y.cast(TupleObject.self))
      }
      return try vm.closedRound { () throws(PyError) in
        try vm.isTrue(try vm.compare(.less, x, y))
      }
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
    let scratch = UnsafeMutablePointer<Int32>.allocate(capacity: n / 2 + 1)
    defer { scratch.deallocate() }
    var at = 0
    while at < n {
      var end = at + 1
      if end < n {
        if try less(order[end], order[at]) {
          end += 1
          while end < n, try less(order[end], order[end - 1]) { end += 1 }
          var (i, j) = (at, end - 1)
          while i < j {
            (order[i], order[j]) = (order[j], order[i])
            i += 1
            j -= 1
          }
        } else {
          end += 1
          while end < n, !(try less(order[end], order[end - 1])) { end += 1 }
        }
      }
      let wanted = min(at + least, n)
      while end < wanted {
        let pivot = order[end]
        var low = at
        var high = end
        while low < high {
          let middle = (low + high) / 2
          if try less(pivot, order[middle]) { high = middle } else { low = middle + 1 }
        }
        var k = end
        while k > low {
          order[k] = order[k - 1]
          k -= 1
        }
        order[low] = pivot
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
    _ runs: inout [(start: Int, count: Int)], _ i: Int, _ scratch: UnsafeMutablePointer<Int32>
  ) throws(PyError) {
    let (a, b) = (runs[i], runs[i + 1])
    runs[i].count += b.count
    runs.remove(at: i + 1)
    if !(try less(order[b.start], order[b.start - 1])) { return }
    let end = b.start + b.count
    if a.count <= b.count {
      scratch.update(from: order + a.start, count: a.count)
      var left = 0
      var right = b.start
      var out = a.start
      while left < a.count && right < end {
        if try less(order[right], scratch[left]) {
          order[out] = order[right]
          right += 1
        } else {
          order[out] = scratch[left]
          left += 1
        }
        out += 1
      }
      while left < a.count {
        order[out] = scratch[left]
        left += 1
        out += 1
      }
    } else {
      scratch.update(from: order + b.start, count: b.count)
      var left = b.start - 1
      var right = b.count - 1
      var out = end - 1
      while left >= a.start && right >= 0 {
        if try less(scratch[right], order[left]) {
          order[out] = order[left]
          left -= 1
        } else {
          order[out] = scratch[right]
          right -= 1
        }
        out -= 1
      }
      while right >= 0 {
        order[out] = scratch[right]
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
