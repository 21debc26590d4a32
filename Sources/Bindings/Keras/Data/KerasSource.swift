import Python

/// The parts of Keras that work on data before it reaches a layer, written in Python over numpy.
enum KerasSource {
  /// Declares the modules; each is compiled when a program first asks for something in it.
  static func register(_ vm: VM) {
    vm.registerModule(pyDatasetModule, source: pyDataset)
    vm.registerModule(extrasModule, source: extras)
    vm.registerModule(trackingModule, source: tracking)
    vm.registerModule(operationModule, source: operation)
    vm.registerModule(numericalModule, source: numerical)
    vm.registerModule(directoriesModule, source: directories)
    vm.registerModule(tensorModule, source: tensors)
    vm.registerModule(datasetModule, source: datasets)
    vm.registerModule(datasetSeedsModule, source: datasetSeeds)
    vm.registerModule(tensorFlowModule, source: tensorFlow)
    vm.registerModule(tensorFlowImagesModule, source: tensorFlowImages)
    vm.registerModule(featureSpaceModule, source: featureSpace)
    vm.registerModule("keras.utils.bounding_boxes", source: boundingBoxes)
    vm.registerModule("keras.wrappers", source: wrappers)
    vm.registerModule(datasetUtilsModule, source: datasetUtils)
    vm.registerModule(timeseriesModule, source: timeseries)
    vm.registerModule(progbarModule, source: progbar)
    vm.registerModule(callbackListModule, source: callbackList)
    vm.registerModule(imageUtilsModule, source: imageUtils)
    vm.registerModule(datasetsModule, source: localDatasets)
    for name in localDatasetNames {
      vm.registerModule(
        "keras.datasets.\(name)",
        source: "from \(datasetsModule) import \(name) as _it\nload_data = _it.load_data\n"
          + (["imdb", "reuters"].contains(name) ? "get_word_index = _it.get_word_index\n" : "")
          + (name == "reuters" ? "get_label_names = _it.get_label_names\n" : ""))
    }
    let names = localDatasetNames.joined(separator: ", ")
    vm.registerModule("keras.datasets", source: "from keras.datasets import \(names)\n")
    vm.registerModule(
      "keras.preprocessing.image",
      source: "from \(imageUtilsModule) import array_to_img, img_to_array, load_img, save_img, "
        + "smart_resize\n")
    vm.registerModule(
      "keras.preprocessing.sequence", source: "from keras.utils import pad_sequences\n")
    vm.registerModule(
      "keras.preprocessing",
      source: "from keras.preprocessing import image, sequence\n"
        + "from keras.utils import image_dataset_from_directory, text_dataset_from_directory, "
        + "timeseries_dataset_from_array\n")
  }

  static let pyDatasetModule = "_keras_py_dataset"
  static let tensorModule = "_tensorflow_ops"
  static let datasetModule = "_tensorflow_datasets"
  static let datasetUtilsModule = "_keras_dataset_utils"
  static let timeseriesModule = "_keras_timeseries"
  static let progbarModule = "_keras_progbar"
  static let callbackListModule = "_keras_callback_list"
  static let imageUtilsModule = "_keras_image_utils"
  static let datasetsModule = "_keras_datasets"

  static let localDatasetNames = [
    "boston_housing", "california_housing", "cifar10", "cifar100", "fashion_mnist", "imdb",
    "mnist", "reuters",
  ]

  /// What `keras.utils` takes from these modules.
  static let utilities: [(module: String, names: [String])] = [
    (pyDatasetModule, ["PyDataset"]),
    (
      datasetUtilsModule,
      [
        "split_dataset", "audio_dataset_from_directory", "pack_x_y_sample_weight", "unpack_x_y_sample_weight",
        "get_file", "pad_sequences",
      ]
    ),
    (numericalModule, ["to_categorical", "normalize"]),
    (directoriesModule, ["text_dataset_from_directory", "image_dataset_from_directory"]),
    (timeseriesModule, ["timeseries_dataset_from_array"]),
    (featureSpaceModule, ["FeatureSpace"]),
    (progbarModule, ["Progbar"]),
    (extrasModule, ["Config", "get_source_inputs"]),
    (imageUtilsModule, ["array_to_img", "img_to_array", "load_img", "save_img"]),
  ]
}
