/// The layers that prepare data.
extension LayerCatalogue {
  mutating func addPreprocessing() {
    package = "preprocessing"
    row(
      "Normalization", "axis=-1, mean=None, variance=None, invert=False, **kwargs"
    ) { (a) throws(KerasError) in try Normalization(a) }
    row("Rescaling", "scale, offset=0.0, **kwargs") { (a) throws(KerasError) in try Rescaling(a) }
    row(
      "Discretization",
      "bin_boundaries=None, num_bins=None, epsilon=0.01, output_mode='int', sparse=False, "
        + "dtype=None, name=None"
    ) { (a) throws(KerasError) in try Discretization(a) }
    row(
      "CategoryEncoding", "num_tokens=None, output_mode='multi_hot', sparse=False, **kwargs"
    ) { (a) throws(KerasError) in try CategoryEncoding(a) }
    row(
      "Hashing",
      "num_bins, mask_value=None, salt=None, output_mode='int', sparse=False, **kwargs"
    ) { (a) throws(KerasError) in try Hashing(a) }
    row(
      "HashedCrossing",
      "num_bins, output_mode='int', sparse=False, name=None, dtype=None, **kwargs"
    ) { (a) throws(KerasError) in try HashedCrossing(a) }
    row(
      "StringLookup",
      "max_tokens=None, num_oov_indices=1, mask_token=None, oov_token='[UNK]', vocabulary=None, "
        + "idf_weights=None, invert=False, output_mode='int', pad_to_max_tokens=False, "
        + "sparse=False, encoding='utf-8', name=None, salt=None, vocabulary_size=None, "
        + "oov_method='floormod', has_input_vocabulary=None, **kwargs"
    ) { (a) throws(KerasError) in try StringLookup(a) }
    row(
      "IntegerLookup",
      "max_tokens=None, num_oov_indices=1, mask_token=None, oov_token=-1, vocabulary=None, "
        + "vocabulary_dtype='int64', idf_weights=None, invert=False, output_mode='int', "
        + "sparse=False, pad_to_max_tokens=False, oov_method='floormod', salt=None, name=None, "
        + "vocabulary_size=None, has_input_vocabulary=None, **kwargs"
    ) { (a) throws(KerasError) in try IntegerLookup(a) }
    row(
      "TextVectorization",
      "max_tokens=None, standardize='lower_and_strip_punctuation', split='whitespace', "
        + "ngrams=None, output_mode='int', output_sequence_length=None, pad_to_max_tokens=False, "
        + "vocabulary=None, idf_weights=None, sparse=False, ragged=False, encoding='utf-8', "
        + "name=None, vocabulary_size=None, has_input_vocabulary=None, **kwargs"
    ) { (a) throws(KerasError) in try TextVectorization(a) }
    row("Pipeline", "layers, name=None") { (a) throws(KerasError) in try Pipeline(a) }
    addImageLayers()
  }

  /// The layers that scale, crop and vary images.
  private mutating func addImageLayers() {
    package = "preprocessing.image_preprocessing"
    row(
      "AugMix",
      "value_range=(0, 255), num_chains=3, chain_depth=3, factor=0.3, alpha=1.0, "
        + "all_ops=True, interpolation='bilinear', seed=None, data_format=None, "
        + "bounding_box_format=None, **kwargs"
    ) { (a) throws(KerasError) in try AugMix(a) }
    row(
      "AutoContrast",
      "value_range=(0, 255), data_format=None, bounding_box_format=None, **kwargs"
    ) { (a) throws(KerasError) in try AutoContrast(a) }
    row(
      "CenterCrop",
      "height, width, data_format=None, bounding_box_format=None, **kwargs"
    ) { (a) throws(KerasError) in try CenterCrop(a) }
    row(
      "ContrastLimitedAdaptiveHistogramEqualization", file: "clahe",
      "value_range=(0, 255), clip_limit=4.0, tile_grid_size=(8, 8), data_format=None, "
        + "bounding_box_format=None, **kwargs"
    ) { (a) throws(KerasError) in try ContrastLimitedEqualization(a) }
    row(
      "MaxNumBoundingBoxes", file: "max_num_bounding_box",
      "max_number, fill_value=-1, data_format=None, bounding_box_format=None, **kwargs"
    ) { (a) throws(KerasError) in try MaxNumBoundingBoxes(a) }
    row(
      "CutMix",
      "factor=1.0, seed=None, data_format=None, bounding_box_format=None, **kwargs"
    ) { (a) throws(KerasError) in try CutMix(a) }
    row(
      "Equalization",
      "value_range=(0, 255), bins=256, data_format=None, bounding_box_format=None, "
        + "**kwargs"
    ) { (a) throws(KerasError) in try Equalization(a) }
    row(
      "MixUp",
      "alpha=0.2, data_format=None, seed=None, bounding_box_format=None, **kwargs"
    ) { (a) throws(KerasError) in try MixUp(a) }
    row(
      "RandAugment",
      "value_range=(0, 255), num_ops=2, factor=0.5, interpolation='bilinear', "
        + "seed=None, data_format=None, bounding_box_format=None, **kwargs"
    ) { (a) throws(KerasError) in try RandAugment(a) }
    row(
      "RandomBrightness",
      "factor, value_range=(0, 255), seed=None, data_format=None, "
        + "bounding_box_format=None, **kwargs"
    ) { (a) throws(KerasError) in try RandomBrightness(a) }
    row(
      "RandomColorDegeneration",
      "factor, value_range=(0, 255), data_format=None, seed=None, "
        + "bounding_box_format=None, **kwargs"
    ) { (a) throws(KerasError) in try RandomColorDegeneration(a) }
    row(
      "RandomColorJitter",
      "value_range=(0, 255), brightness_factor=None, contrast_factor=None, "
        + "saturation_factor=None, hue_factor=None, seed=None, data_format=None, "
        + "bounding_box_format=None, **kwargs"
    ) { (a) throws(KerasError) in try RandomColorJitter(a) }
    row(
      "RandomContrast",
      "factor, value_range=(0, 255), seed=None, data_format=None, "
        + "bounding_box_format=None, **kwargs"
    ) { (a) throws(KerasError) in try RandomContrast(a) }
    row(
      "RandomCrop",
      "height, width, seed=None, data_format=None, name=None, bounding_box_format=None, "
        + "**kwargs"
    ) { (a) throws(KerasError) in try RandomCrop(a) }
    row(
      "RandomElasticTransform",
      "factor=1.0, scale=1.0, interpolation='bilinear', fill_mode='reflect', "
        + "fill_value=0.0, value_range=(0, 255), seed=None, data_format=None, "
        + "bounding_box_format=None, **kwargs"
    ) { (a) throws(KerasError) in try RandomElasticTransform(a) }
    row(
      "RandomErasing",
      "factor=1.0, scale=(0.02, 0.33), fill_value=None, value_range=(0, 255), "
        + "seed=None, data_format=None, bounding_box_format=None, **kwargs"
    ) { (a) throws(KerasError) in try RandomErasing(a) }
    row(
      "RandomFlip",
      "mode='horizontal_and_vertical', seed=None, data_format=None, "
        + "bounding_box_format=None, **kwargs"
    ) { (a) throws(KerasError) in try RandomFlip(a) }
    row(
      "RandomGaussianBlur",
      "factor=1.0, kernel_size=3, sigma=1.0, value_range=(0, 255), data_format=None, "
        + "seed=None, bounding_box_format=None, **kwargs"
    ) { (a) throws(KerasError) in try RandomGaussianBlur(a) }
    row(
      "RandomGrayscale",
      "factor=0.5, data_format=None, seed=None, bounding_box_format=None, **kwargs"
    ) { (a) throws(KerasError) in try RandomGrayscale(a) }
    row(
      "RandomHue",
      "factor, value_range=(0, 255), data_format=None, seed=None, "
        + "bounding_box_format=None, **kwargs"
    ) { (a) throws(KerasError) in try RandomHue(a) }
    row(
      "RandomInvert",
      "factor=1.0, value_range=(0, 255), seed=None, data_format=None, "
        + "bounding_box_format=None, **kwargs"
    ) { (a) throws(KerasError) in try RandomInvert(a) }
    row(
      "RandomPerspective",
      "factor=1.0, scale=1.0, interpolation='bilinear', fill_value=0.0, seed=None, "
        + "data_format=None, bounding_box_format=None, **kwargs"
    ) { (a) throws(KerasError) in try RandomPerspective(a) }
    row(
      "RandomPosterization",
      "factor, value_range=(0, 255), data_format=None, seed=None, "
        + "bounding_box_format=None, **kwargs"
    ) { (a) throws(KerasError) in try RandomPosterization(a) }
    row(
      "RandomRotation",
      "factor, fill_mode='reflect', interpolation='bilinear', seed=None, "
        + "fill_value=0.0, data_format=None, bounding_box_format=None, **kwargs"
    ) { (a) throws(KerasError) in try RandomRotation(a) }
    row(
      "RandomSaturation",
      "factor, value_range=(0, 255), data_format=None, seed=None, "
        + "bounding_box_format=None, **kwargs"
    ) { (a) throws(KerasError) in try RandomSaturation(a) }
    row(
      "RandomSharpness",
      "factor, value_range=(0, 255), data_format=None, seed=None, "
        + "bounding_box_format=None, **kwargs"
    ) { (a) throws(KerasError) in try RandomSharpness(a) }
    row(
      "RandomShear",
      "x_factor=0.0, y_factor=0.0, interpolation='bilinear', fill_mode='reflect', "
        + "fill_value=0.0, data_format=None, seed=None, bounding_box_format=None, **kwargs"
    ) { (a) throws(KerasError) in try RandomShear(a) }
    row(
      "RandomTranslation",
      "height_factor, width_factor, fill_mode='reflect', interpolation='bilinear', "
        + "seed=None, fill_value=0.0, data_format=None, bounding_box_format=None, **kwargs"
    ) { (a) throws(KerasError) in try RandomTranslation(a) }
    row(
      "RandomZoom",
      "height_factor, width_factor=None, fill_mode='reflect', interpolation='bilinear', "
        + "seed=None, fill_value=0.0, data_format=None, bounding_box_format=None, **kwargs"
    ) { (a) throws(KerasError) in try RandomZoom(a) }
    row(
      "Resizing",
      "height, width, interpolation='bilinear', crop_to_aspect_ratio=False, "
        + "pad_to_aspect_ratio=False, fill_mode='constant', fill_value=0.0, "
        + "antialias=False, data_format=None, bounding_box_format=None, **kwargs"
    ) { (a) throws(KerasError) in try Resizing(a) }
    row(
      "Solarization",
      "addition_factor=0.0, threshold_factor=0.0, value_range=(0, 255), seed=None, "
        + "data_format=None, bounding_box_format=None, **kwargs"
    ) { (a) throws(KerasError) in try Solarization(a) }
  }
}
