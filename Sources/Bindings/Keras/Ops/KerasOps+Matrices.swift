import Autodiff
import Python
import Tensors

/// The matrix functions that `keras.ops` written in Python stand on.
extension KerasOps {
  func addMatrices() {
    matrices("_inv(x)") { (n, _) throws(GraphError) in [try n[0].inverse()] }
    matrices("_det(x)") { (n, _) throws(GraphError) in [try n[0].determinant()] }
    matrices("_cholesky(x)") { (n, _) throws(GraphError) in [try n[0].cholesky()] }
    matrices("_lu(x)") { (n, _) throws(GraphError) in
      [try n[0].triangularFactors(), try n[0].pivots()]
    }
    matrices("_slogdet(x)") { (n, _) throws(GraphError) in
      let pair = try n[0].signAndLogDeterminant()
      return [pair.sign, pair.log]
    }
    matrices("_eigh(x)") { (n, _) throws(GraphError) in
      let pair = try n[0].symmetricEigen()
      return [pair.values, pair.vectors]
    }
    matrices("_svd(x)") { (n, _) throws(GraphError) in
      let parts = try n[0].singularValueDecomposition()
      return [parts.u, parts.s, parts.vt]
    }
    matrices("_full_svd(x)") { (n, _) throws(GraphError) in
      [try n[0].fullSingularFactor(0), try n[0].fullSingularFactor(1), try n[0].fullSingularFactor(2)]
    }
    matrices("_qr(x, complete)") { (n, option) throws(GraphError) in
      let pair = try n[0].orthogonalTriangular(complete: option > 0)
      return [pair.q, pair.r]
    }
    matrices("_pinv(x, cutoff)") { (n, option) throws(GraphError) in
      [try n[0].pseudoinverse(cutoff: option)]
    }
    module.module.function("_solve(a, b)") { (vm, a) throws(PyError) in
      let (x, y) = (try bridge.node(a[0]), try bridge.node(a[1]))
      return bridge.tensor(try bridge.graph { () throws(GraphError) in try x.solve(y) })
    }
  }

  /// A function of one stack of matrices and perhaps a number; several results make a tuple.
  private func matrices(
    _ signature: String, _ compute: @escaping ([Node], Double) throws(GraphError) -> [Node]
  ) {
    let hasOption = signature.contains(",")
    module.module.function(signature) { (vm, a) throws(PyError) in
      let x = try bridge.node(a[0])
      let option = hasOption ? try a.double(1) : 0
      let results = try bridge.graph { () throws(GraphError) in try compute([x], option) }
      if results.count == 1 { return bridge.tensor(results[0]) }
      return Value(vm.newTuple(results.map { bridge.tensor($0) }))
    }
  }
}
