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
  }
}
