import Host
import Keras
import Python
import Tensors

/// `h5py`: HDF5 files as Python sees them, written in Python; here are a file's bytes as named
/// arrays and texts, and back.
enum ArrayFilesModule {
  static func register(_ vm: VM) {
    vm.registerModule("_arrayfiles") { (m) in
      m.function("decode(data)", "Groups, texts (path, name, values, is a list) and arrays.") {
        (vm, a) throws(PyError) in
        guard let data = a[0].asBytes else {
          throw vm.typeError("a bytes-like object is required, not '\(vm.typeName(a[0]))'")
        }
        let file = try host(vm) { () throws(HostError) in try Host.current.decodeHDF5(data.bytes) }
        let bridge = KerasBridge.of(vm)
        var arrays: [Value] = []
        for item in file.arrays {
          guard let array = NDArray(bytes: item.bytes, item.shape, dtypeName: item.type) else {
            throw vm.error(vm.types.osError, "The array '\(item.path)' of the file is damaged.")
          }
          arrays.append(Value(vm.newTuple([vm.text(item.path), bridge.array(array)])))
        }
        let texts = file.attributes.map { text in
          Value(
            vm.newTuple([
              vm.text(text.path), vm.text(text.name),
              Value(vm.newList(text.texts.map { vm.text($0) })), Value(text.isList),
            ]))
        }
        let groups = file.groups.map { vm.text($0) }
        return Value(
          vm.newTuple([
            Value(vm.newList(groups)), Value(vm.newList(texts)), Value(vm.newList(arrays)),
          ]))
      }
      m.function("encode(groups, texts, arrays)", "The bytes of a file with these.") {
        (vm, a) throws(PyError) in
        var file = ArrayFile()
        for group in try vm.array(a[0]) { file.groups.append(try vm.str(group)) }
        for text in try vm.array(a[1]) {
          let parts = try vm.array(text)
          var texts: [String] = []
          for value in try vm.array(parts[2]) { texts.append(try vm.str(value)) }
          file.attributes.append(
            .init(
              try vm.str(parts[0]), try vm.str(parts[1]), texts, isList: try vm.isTrue(parts[3])))
        }
        for item in try vm.array(a[2]) {
          let parts = try vm.array(item)
          let array = try KerasBridge.of(vm).plainArray(parts[1])
          file.arrays.append(
            .init(
              try vm.str(parts[0]), type: array.dtype.name, shape: array.shape, bytes: array.bytes))
        }
        return Value(
          vm.newBytes(try host(vm) { () throws(HostError) in try Host.current.encodeHDF5(file) }))
      }
    }
    vm.registerModule("h5py", source: h5py)
  }

  private static func host<T>(
    _ vm: VM, _ body: () throws(HostError) -> T
  ) throws(PyError) -> T {
    do throws(HostError) { return try body() } catch {
      if case .failed(_, let words) = error {
        throw vm.error(vm.types.osError, "Unable to synchronously open file (\(words))")
      }
      var words = "HDF5 files cannot be read or written here."
      if case .unsupported(let reason) = error { words = reason }
      throw vm.error(vm.types.osError, words)
    }
  }
}
