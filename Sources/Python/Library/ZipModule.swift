import Host

extension VM {
  /// Module `_zip`: whole containers to and from lists of named bytes.
  func installZip() {
    registerModule("_zip") { m in
      m.function("pack(members, compressed, /)") { (vm, a) throws(PyError) in
        var archive = ZipArchive()
        for member in try vm.array(a[0]) {
          let pair = try vm.array(member)
          guard let bytes = pair[1].asBytes else { throw vm.typeError("expected bytes") }
          archive.add(try vm.str(pair[0]), bytes.bytes)
        }
        let compressed = try a.bool(1)
        do throws(HostError) {
          return Value(vm.newBytes(try archive.encoded(compressed: compressed)))
        } catch {
          throw vm.raised(error, "")
        }
      }
      m.function("unpack(data, /)") { (vm, a) throws(PyError) in
        guard let data = a[0].asBytes else { throw vm.typeError("expected bytes") }
        if !ZipArchive.isArchive(data.bytes) { return .none }
        do throws(HostError) {
          let archive = try ZipArchive(data.bytes)
          return Value(
            vm.newList(
              archive.members.map {
                Value(vm.newTuple([vm.text($0.name), Value(vm.newBytes($0.bytes))]))
              }))
        } catch {
          throw vm.raised(error, "")
        }
      }
    }
  }
}
