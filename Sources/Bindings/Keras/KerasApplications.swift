import Python

/// `keras.applications`: the models themselves need weights to download and are refused; how their
/// pictures are prepared is here.
enum KerasApplications {
  /// Each module with its way of preparing pictures and its models.
  private static let families: [(module: String, mode: String, models: String)] = [
    ("convnext", "", "ConvNeXtBase ConvNeXtLarge ConvNeXtSmall ConvNeXtTiny ConvNeXtXLarge"),
    ("densenet", "torch", "DenseNet121 DenseNet169 DenseNet201"),
    (
      "efficientnet", "",
      "EfficientNetB0 EfficientNetB1 EfficientNetB2 EfficientNetB3 EfficientNetB4 EfficientNetB5 "
        + "EfficientNetB6 EfficientNetB7"
    ),
    (
      "efficientnet_v2", "",
      "EfficientNetV2B0 EfficientNetV2B1 EfficientNetV2B2 EfficientNetV2B3 EfficientNetV2L "
        + "EfficientNetV2M EfficientNetV2S"
    ),
    ("inception_resnet_v2", "tf", "InceptionResNetV2"),
    ("inception_v3", "tf", "InceptionV3"),
    ("mobilenet", "tf", "MobileNet"),
    ("mobilenet_v2", "tf", "MobileNetV2"),
    ("mobilenet_v3", "", ""),
    ("nasnet", "tf", "NASNetLarge NASNetMobile"),
    ("resnet", "caffe", "ResNet101 ResNet152 ResNet50"),
    ("resnet50", "caffe", "ResNet50"),
    ("resnet_v2", "tf", "ResNet101V2 ResNet152V2 ResNet50V2"),
    ("vgg16", "caffe", "VGG16"),
    ("vgg19", "caffe", "VGG19"),
    ("xception", "tf", "Xception"),
  ]

  static func register(_ vm: VM) {
    vm.registerModule("keras.applications.imagenet_utils", source: imagenetUtils)
    for (module, mode, models) in families {
      vm.registerModule("keras.applications.\(module)") { (m) in
        refuse(m, models)
        let utils = "keras.applications.imagenet_utils"
        for (name, source) in [
          ("preprocess_input", mode.isEmpty ? "_unchanged" : "_" + mode),
          ("decode_predictions", "decode_predictions"),
        ] {
          if let found = try? m.vm.getAttribute(try m.vm.importModule(utils), source) {
            m.set(name, found)
          }
        }
      }
    }
    vm.registerModule("keras.applications") { (m) in
      for (_, _, models) in families { refuse(m, models) }
      refuse(m, "MobileNetV3Large MobileNetV3Small")
      let lazy = LazyAttributes(m.vm, m.module)
      for name in families.map({ $0.module }) + ["imagenet_utils"] {
        lazy.add(name) { (vm) throws(PyError) in
          try vm.importModule("keras.applications.\(name)")
        }
      }
    }
  }

  private static func refuse(_ m: ModuleBuilder, _ models: String) {
    for model in models.split(separator: " ").map({ String($0) }) {
      AbsentModules.refuse(
        m, model,
        "keras.applications.\(model) is not available: neither its hundreds of layers nor its weights, "
          + "which would have to be downloaded, are part of this library. Build and train a small "
          + "base model, then freeze it.", nil)
    }
  }

  private static let imagenetUtils = #"""
import numpy as _np


def _prepared(x, data_format, mode):
    from keras import config, ops
    first = (data_format or config.image_data_format()) == "channels_first"
    shape = (3, 1, 1) if first else (3,)
    is_array = isinstance(x, _np.ndarray)
    if is_array and not _np.issubdtype(x.dtype, _np.floating):
        x = x.astype(config.floatx())
    if mode == "tf":
        return x / 127.5 - 1.0
    if mode == "torch":
        mean, std = _np.array([0.485, 0.456, 0.406]), _np.array([0.229, 0.224, 0.225])
        x = x / 255.0
        if is_array:
            return ((x - mean.reshape(shape)) / std.reshape(shape)).astype(x.dtype)
        return (x - ops.cast(mean.reshape(shape), x.dtype)) / ops.cast(std.reshape(shape), x.dtype)
    mean = _np.array([103.939, 116.779, 123.68]).reshape(shape)
    if is_array:
        turned = x[..., ::-1, :, :] if first else x[..., ::-1]
        return (turned - mean).astype(x.dtype)
    turned = ops.flip(x, axis=-3 if first else -1)
    return turned - ops.cast(mean, turned.dtype)


def preprocess_input(x, data_format=None, mode="caffe"):
    if mode not in {"caffe", "tf", "torch"}:
        raise ValueError(f"Expected mode to be one of `caffe`, `tf` or `torch`. Received: mode={mode}")
    return _prepared(x, data_format, mode)


def _caffe(x, data_format=None):
    return _prepared(x, data_format, "caffe")


def _tf(x, data_format=None):
    return _prepared(x, data_format, "tf")


def _torch(x, data_format=None):
    return _prepared(x, data_format, "torch")


def _unchanged(x, data_format=None):
    return x


_caffe.__name__ = _tf.__name__ = _torch.__name__ = _unchanged.__name__ = "preprocess_input"


def decode_predictions(preds, top=5):
    if len(preds.shape) != 2 or preds.shape[1] != 1000:
        raise ValueError(
            "`decode_predictions` expects a batch of predictions (i.e. a 2D array of shape (samples, 1000)). "
            f"Received array with shape: {preds.shape}")
    raise NotImplementedError(
        "keras.applications.decode_predictions is not available: the names of the 1000 classes would have to be "
        "downloaded.")
"""#
}
