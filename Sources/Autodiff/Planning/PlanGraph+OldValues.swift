import Tensors

/// The same numbers in new memory.
final class Copy: Operation {
  override var name: String { "copy" }
  override func infer(_ inputs: [ShapedType]) throws(GraphError) -> ShapedType { inputs[0] }
  override func kernel(_ site: KernelSite) -> Kernel {
    let (from, to, bytes) = (site.inputs[0].slot, site.output.slot, site.output.type.byteCount)
    return { at in at[to].copyMemory(from: at[from], byteCount: bytes) }
  }
}

extension PlanGraph {
  /// Results that are the old value of a variable are copied before the variable changes.
  mutating func keepOldValues() {
    var changed: [ObjectIdentifier: Bool] = [:]
    for u in updates { changed[ObjectIdentifier(u.variable)] = true }
    func needsCopy(_ item: Int, _ graph: PlanGraph) -> Bool {
      guard case .variable(let v) = graph.items[graph.root(item)].source else { return false }
      return changed[ObjectIdentifier(v)] ?? false
    }
    for k in outputs.indices where needsCopy(outputs[k], self) {
      outputs[k] = appendCopy(outputs[k])
    }
    for k in updates.indices where needsCopy(updates[k].item, self) {
      updates[k].item = appendCopy(updates[k].item)
    }
  }

  private mutating func appendCopy(_ item: Int) -> Int {
    items.append(
      Item(operation: Copy(), inputs: [item], type: items[item].type, source: .computed))
    return items.count - 1
  }
}
