import Python
import Tensors

/// The modules that this package adds to the interpreter's own.
enum Modules {
  static func register(_ vm: VM) {
    vm.registerRandom()
    CompressionModules.register(vm)
    HashModules.register(vm)
    NumpyModule.register(vm)
    SklearnModule.register(vm)
    MatplotlibModule.register(vm)
    PicturesModule.register(vm)
    ArrayFilesModule.register(vm)
    KerasModules.register(vm)
    JaxModule.register(vm)
  }
}
