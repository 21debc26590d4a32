import Python
import Results

/// `PIL`: pictures as objects, written in Python over numpy, with PNG files read and written here.
enum PicturesModule {
  static func register(_ vm: VM) {
    vm.registerModule("_pictures") { (m) in
      m.function("decode(data)", "The width, height, channels and samples of a PNG file.") {
        (vm, a) throws(PyError) in
        guard let data = a[0].asBytes else {
          throw vm.typeError("a bytes-like object is required, not '\(vm.typeName(a[0]))'")
        }
        do throws(PortableNetworkGraphic.Unreadable) {
          let raster = try PortableNetworkGraphic.read(data.bytes, inflate: inflate)
          return Value(
            vm.newTuple([
              Value(raster.width), Value(raster.height), Value(raster.channels),
              Value(vm.newBytes(raster.samples)),
            ]))
        } catch {
          switch error {
          case .otherFormat: return .none
          case .damaged: throw vm.error(vm.types.osError, "image file is truncated")
          case .interlaced:
            throw vm.error(
              vm.types.notImplementedError,
              "interlaced PNG files cannot be read here; save the picture without interlacing.")
          }
        }
      }
      m.function("encode(width, height, channels, data)", "The bytes of a PNG file.") {
        (vm, a) throws(PyError) in
        let (width, height, channels) = (try a.int(0), try a.int(1), try a.int(2))
        guard let data = a[3].asBytes, width > 0, height > 0, 1...4 ~= channels,
          data.bytes.count == width * height * channels
        else { throw vm.valueError("the samples do not make a picture of this size") }
        let raster = PortableNetworkGraphic.Raster(
          width: width, height: height, channels: channels, samples: data.bytes)
        return Value(vm.newBytes(PortableNetworkGraphic.file(raster)))
      }
    }
    vm.registerModule(
      "PIL", source: "__version__ = '13.0.0'\nfrom _pil_image import UnidentifiedImageError\n")
    vm.registerModule("_pil_image", source: image)
    vm.registerModule(
      "PIL.Image",
      source: "from _pil_image import *\n"
        + "from _pil_image import open, Image, _at_top as __getattr__\n")
    vm.registerModule("PIL.ImageOps", source: operations)
  }

  private static func inflate(
    _ bytes: [UInt8], _ offset: Int
  ) throws(PortableNetworkGraphic.Unreadable) -> [UInt8] {
    do throws(Inflate.Broken) { return try Inflate.bytes(bytes, from: offset) } catch {
      throw .damaged
    }
  }
}
