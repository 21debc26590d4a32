import Autodiff
import Tensors

extension Node {
  /// `x[…, start:stop:step]` along one axis by Python's rules; an unknown axis must be taken whole.
  func slice(axis: Int, from start: Int?, to stop: Int?, by step: Int) throws(GraphError) -> Node {
    let size = shape[axis]
    if start == nil, stop == nil, step == 1 { return self }
    if size == ShapedType.unknown {
      if step == 1, (start ?? 0) == 0, stop == nil { return self }
      throw .value("Slicing an axis of unknown size is only possible as a whole.")
    }
    func clamped(_ value: Int?, _ fallback: Int) -> Int {
      guard var value else { return fallback }
      if value < 0 { value += size }
      return step > 0 ? Swift.max(0, Swift.min(value, size)) : Swift.max(-1, Swift.min(value, size - 1))
    }
    let first = clamped(start, step > 0 ? 0 : size - 1)
    let last = clamped(stop, step > 0 ? size : -1)
    let length = step > 0 ? (last - first + step - 1) / step : (first - last - step - 1) / -step
    return try slice(axis: axis, start: first, length: Swift.max(0, length), step: step)
  }
}
