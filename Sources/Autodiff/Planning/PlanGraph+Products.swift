import Tensors

extension PlanGraph {
  /// Products that are only added to something are not rounded before: XLA's compiler turns them
  /// and the addition into one instruction.
  mutating func contractProducts() {
    let uses = uses()
    for i in items.indices where items[i].isComputed && uses[i] > 0 {
      let item = items[i]
      guard item.type.dtype == .float32 else { continue }
      if let reduce = item.operation as? Reduce, reduce.kind == .sum {
        sumProducts(i, reduce, uses)
      } else if item.operation is Binary<Add> {
        if !contract(i, 0, .add, uses) { contract(i, 1, .add, uses) }
      } else if item.operation is Binary<Subtract> {
        if !contract(i, 0, .subtract, uses) { contract(i, 1, .from, uses) }
      }
    }
  }

  /// The factors of an item that is a product and read only once.
  private func factors(_ item: Int, _ uses: [Int], many: Bool = false) -> [Int]? {
    guard uses[item] == 1 || many, items[item].isComputed, items[item].type.dtype == .float32 else {
      return nil
    }
    if items[item].operation is Binary<Multiply> { return items[item].inputs }
    if items[item].operation is Unary<Square> {
      return [items[item].inputs[0], items[item].inputs[0]]
    }
    return nil
  }

  @discardableResult
  private mutating func contract(
    _ item: Int, _ k: Int, _ form: MultiplyAdd.Form, _ uses: [Int]
  ) -> Bool {
    let inputs = items[item].inputs
    guard inputs[0] != inputs[1], let product = factors(inputs[k], uses) else { return false }
    items[item].operation = MultiplyAdd(form)
    items[item].inputs = product + [inputs[1 - k]]
    return true
  }

  private mutating func sumProducts(_ item: Int, _ reduce: Reduce, _ uses: [Int]) {
    let shape = items[items[item].inputs[0]].type.shape
    guard SumProducts.applies(shape[reduce.first..<reduce.first + reduce.length]) else { return }
    var source = items[item].inputs[0]
    while items[source].operation.isView, items[source].isComputed, uses[source] == 1 {
      source = items[source].inputs[0]
    }
    guard var product = factors(source, uses, many: true) else { return }
    let count = items[source].type.count
    if items[product[0]].type.count == 1 { product.swapAt(0, 1) }
    guard items[product[0]].type.count == count,
      items[product[1]].type.count == count || items[product[1]].type.count == 1
    else { return }
    items[item].operation = SumProducts(reduce.first, reduce.length, shape)
    items[item].inputs = product
  }
}
