import Python
import Tensors

/// What `numpy.fft` is made of: the transforms along the last axis.
enum NumpyFourier {
  static func add(_ m: ModuleBuilder) {
    // The number of points is that of the axis; the result is packed and of its own.
    m.function("_fourier(x, inverse, scale)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      let x = try np.array(a[0], .complex128)
      let inverse = try a.bool(1)
      let scale = try a.double(2)
      guard let n = x.shape.last, n > 0 else { return np.wrapArray(x) }
      let result = x.copy()
      let rows = result.data.assumingMemoryBound(to: Complex.self)
      let plan = FourierPlan(n)
      for row in 0..<(result.count / n) {
        try vm.tick(Int64(n))
        plan.transform(rows + row * n, inverse: inverse, scale: scale)
      }
      return np.wrapArray(result)
    }
  }
}
