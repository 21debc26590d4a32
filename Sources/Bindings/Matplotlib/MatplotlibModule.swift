import Host
import Python
import Results
import Tensors

/// `matplotlib`: the interface is written in Python, as the original is, over one native module
/// that draws; each part is compiled when a program first imports it.
public enum MatplotlibModule {
  public static func register(_ vm: VM) {
    FigureStage.begin(vm)
    vm.registerModule("matplotlib", source: MatplotlibSource.package)
    for (name, source) in MatplotlibSource.parts {
      vm.registerModule("matplotlib." + name, source: source)
    }
    vm.registerModule("matplotlib._native") { add($0) }
    vm.registerModule("cycler", source: "from matplotlib import cycler, _Cycler as Cycler\n")
    refuse(
      vm, "matplotlib.animation",
      "lectern shows still figures: draw the steps as subplots instead of an animation.")
    for name in ["mpl_toolkits.mplot3d", "mpl_toolkits.axes_grid1"] {
      refuse(
        vm, name,
        "lectern has no mpl_toolkits: show a surface from above with contourf or imshow.")
    }
    vm.registerModule("mpl_toolkits", source: "")
  }

  /// A module whose import says in a sentence what to do instead.
  private static func refuse(_ vm: VM, _ name: String, _ sentence: String) {
    vm.registerModule(name, source: "raise ImportError(\"\(sentence)\")\n")
  }

  private static func add(_ m: ModuleBuilder) {
    m.function("colormap(name)") { (vm, a) throws(PyError) in
      let np = Numpy.of(vm)
      guard let table = ColormapTables.table(try a.text(0)) else { return .none }
      let result = NDArray(uninitialized: [table.utf8CodeUnitCount / 15, 3], .float64)
      for i in 0..<(table.utf8CodeUnitCount / 5) {
        var value = 0
        for k in 0..<5 {
          let digit = Int(table.utf8Start[5 * i + k])
          value = 16 * value + (digit > 57 ? digit - 87 : digit - 48)
        }
        result.store(.float(Double(value) / 1e6), at: result.data + 8 * i)
      }
      return np.wrapArray(result)
    }
    m.function("load(name)") { (vm, a) throws(PyError) in try vm.importModule(try a.text(0)) }
    m.function("inline()") { (vm, a) throws(PyError) in
      Value(FigureStage.of(vm).show != nil)
    }
    m.function("began(flush)") { (vm, a) throws(PyError) in
      FigureStage.of(vm).opened(vm, a[0])
      return .none
    }
    m.function("show(spec)") { (vm, a) throws(PyError) in
      if let show = FigureStage.of(vm).show { show(try SpecReader(vm).figure(a[0])) }
      return .none
    }
    m.function("render(spec)") { (vm, a) throws(PyError) in
      vm.text(try SpecReader(vm).figure(a[0]).svg(standalone: true))
    }
    // A page of the right size without a drawing, which is kept in words beside the pixels.
    m.function("picture(spec, width, height)") { (vm, a) throws(PyError) in
      let figure = try SpecReader(vm).figure(a[0])
      let (width, height) = (Int(try a.int64(1)), Int(try a.int64(2)))
      guard width > 0, height > 0, width * height <= 1 << 24 else {
        throw vm.valueError("Image size of \(width)x\(height) pixels is too large.")
      }
      return Value(
        vm.newBytes(
          PortableNetworkGraphic.file(
            width: width, height: height,
            rgba: [UInt8](repeating: 255, count: 4 * width * height),
            comment: figure.textAlternative)))
    }
  }
}
