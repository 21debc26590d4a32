import Autodiff
import Keras
import Tensors
import TestKit
import Testing

/// Every layer with a gradient, first and second order, against finite differences: in its inputs
/// and its weights, with masks, and with batches of two, one and no rows.
@Suite(.serialized)
struct LayerGradientTests {
  @Test(arguments: LayerSample.all.indices)
  func layerAgreesWithFiniteDifferences(_ index: Int) throws {
    Session.allowsDoublePrecision = true
    defer { Session.allowsDoublePrecision = false }
    let sample = LayerSample.all[index]
    var sweep = GradientSweep(seed: UInt64(index + 3))
    var variants = [sample]
    if sample.indices == nil {
      variants.append(sample.batch(1))
      if sample.takesEmptyBatches { variants.append(sample.batch(0)) }
    }
    for variant in variants {
      for problem in try sweep.problems(of: variant.operation()) {
        Issue.record("\(variant.description): \(problem)")
      }
    }
  }

  /// Each class of the catalogue that computes on floating tensors has a sample.
  @Test func everyLayerHasASample() {
    let sampled = Set(LayerSample.all.map(\.name)).union(LayerSample.inside)
    let missing = LayerCatalogue.shared.rows.map(\.name).filter {
      !sampled.contains($0) && !LayerSample.withoutGradient.contains($0)
    }
    #expect(missing.isEmpty)
  }
}

extension LayerSample {
  /// Classes that stand inside the samples of others.
  static let inside: Set<String> = ["InputLayer", "LSTMCell", "StackedRNNCells", "Wrapper"]

  /// Classes without a gradient worth the name: preprocessing, and what only passes on.
  static var withoutGradient: Set<String> {
    Set(
      LayerCatalogue.shared.rows.filter { $0.module.hasPrefix("keras.src.layers.preprocessing") }
        .map(\.name))
  }

  private static func dense(_ units: Int) -> LayerSample {
    LayerSample("Dense", [("units", .int(units))])
  }

  private static func ints(_ values: Int...) -> ConfigValue { .tuple(values.map { .int($0) }) }

  static var all: [LayerSample] {
    core + shaping + convolutions + pooling + normalization + merging + attention + recurrent
  }

  private static var timeMask: NDArray { NDArray([true, false, true, true, true, false], [2, 3]) }

  static var core: [LayerSample] {
    [
      LayerSample("Dense", [("units", .int(3)), ("activation", .string("tanh"))], [2, 4]),
      LayerSample("Dense", [("units", .int(2)), ("lora_rank", .int(1))], [2, 3, 4]),
      LayerSample(
        "EinsumDense",
        [
          ("equation", .string("abc,cd->abd")), ("output_shape", .tuple([.none, .int(2)])),
          ("bias_axes", .string("d")),
        ], [2, 3, 4]),
      LayerSample("Embedding", [("input_dim", .int(4)), ("output_dim", .int(3))]).with {
        $0.indices = NDArray([1, 3, 1, 0] as [Int32], [2, 2])
      },
      LayerSample("ReversibleEmbedding", [("input_dim", .int(4)), ("output_dim", .int(3))]).with {
        $0.indices = NDArray([1, 3, 1, 0] as [Int32], [2, 2])
      },
      LayerSample("Identity", [], [2, 3]), LayerSample("Masking", [], [2, 3, 2]),
      LayerSample("Activation", [("activation", .string("gelu"))], [2, 3]),
      LayerSample("ReLU", [("negative_slope", .float(0.1))], [2, 3]),
      LayerSample("LeakyReLU", [], [2, 3]), LayerSample("PReLU", [], [2, 3]),
      LayerSample("ELU", [], [2, 3]), LayerSample("Softmax", [], [2, 3]),
      LayerSample("Softmax", [("axis", ints(1, 2))], [2, 3, 2]),
      LayerSample("Softmax", [], [2, 3]).with { $0.mask = timeMask },
      LayerSample("Dropout", [("rate", .float(0.4)), ("seed", .int(1))], [2, 3]).with {
        $0.training = true
      },
      LayerSample("AlphaDropout", [("rate", .float(0.4)), ("seed", .int(1))], [2, 3]).with {
        $0.training = true
      },
      LayerSample("SpatialDropout1D", [("rate", .float(0.4)), ("seed", .int(1))], [2, 3, 2]).with {
        $0.training = true
      },
      LayerSample("SpatialDropout2D", [("rate", .float(0.4))], [2, 3, 2, 2]),
      LayerSample("SpatialDropout3D", [("rate", .float(0.4))], [2, 3, 2, 2, 1]),
      LayerSample("GaussianNoise", [("stddev", .float(0.4))], [2, 3]),
      LayerSample("GaussianDropout", [("rate", .float(0.4))], [2, 3]),
      LayerSample("ActivityRegularization", [("l2", .float(0.4))], [2, 3]),
      LayerSample("TimeDistributed", [], [2, 3, 4]).with { $0.inner = [("layer", dense(2))] },
      LayerSample("SpectralNormalization", [], [2, 4]).with {
        $0.inner = [("layer", dense(2))]
      },
    ]
  }

  static var shaping: [LayerSample] {
    [
      LayerSample("Flatten", [], [2, 3, 2]),
      LayerSample("Flatten", [("data_format", .string("channels_first"))], [2, 3, 2]),
      LayerSample("Reshape", [("target_shape", ints(3, -1))], [2, 6]).with {
        $0.takesEmptyBatches = false
      },
      LayerSample("Permute", [("dims", ints(2, 1))], [2, 3, 2]),
      LayerSample("RepeatVector", [("n", .int(2))], [2, 3]),
      LayerSample("UpSampling1D", [], [2, 3, 1]),
      LayerSample("UpSampling2D", [("interpolation", .string("bicubic"))], [2, 3, 1, 2]),
      LayerSample("UpSampling3D", [], [1, 2, 1, 2, 1]), LayerSample("ZeroPadding1D", [], [2, 3, 1]),
      LayerSample("ZeroPadding2D", [], [2, 3, 1, 1]),
      LayerSample("ZeroPadding3D", [], [1, 2, 1, 1, 1]), LayerSample("Cropping1D", [], [2, 4, 1]),
      LayerSample("Cropping2D", [("cropping", .int(1))], [2, 3, 4, 1]),
      LayerSample("Cropping3D", [], [1, 3, 3, 3, 1]),
    ]
  }

  private static var same: (String, ConfigValue) { ("padding", .string("same")) }
  private static var first: (String, ConfigValue) { ("data_format", .string("channels_first")) }

  static var convolutions: [LayerSample] {
    [
      LayerSample(
        "Conv1D", [("filters", .int(2)), ("kernel_size", .int(2)), ("padding", .string("causal"))],
        [2, 4, 2]),
      LayerSample(
        "Conv2D", [("filters", .int(2)), ("kernel_size", .int(2)), ("groups", .int(2)), same],
        [2, 3, 3, 2]),
      LayerSample("Conv2D", [("filters", .int(2)), ("kernel_size", .int(2)), first], [2, 1, 3, 3]),
      LayerSample("Conv3D", [("filters", .int(1)), ("kernel_size", .int(2))], [1, 2, 3, 2, 1]),
      LayerSample("Conv1DTranspose", [("filters", .int(2)), ("kernel_size", .int(3))], [2, 3, 1]),
      LayerSample(
        "Conv2DTranspose", [("filters", .int(1)), ("kernel_size", .int(2)), ("strides", .int(2))],
        [1, 2, 2, 2]),
      LayerSample(
        "Conv3DTranspose", [("filters", .int(1)), ("kernel_size", .int(2)), same], [1, 2, 1, 2, 1]),
      LayerSample("DepthwiseConv1D", [("kernel_size", .int(2))], [2, 3, 2]),
      LayerSample(
        "DepthwiseConv2D", [("kernel_size", .int(2)), ("depth_multiplier", .int(2))], [1, 3, 2, 2]),
      LayerSample("SeparableConv1D", [("filters", .int(2)), ("kernel_size", .int(2))], [2, 3, 2]),
      LayerSample(
        "SeparableConv2D", [("filters", .int(1)), ("kernel_size", .int(2)), same], [1, 2, 3, 2]),
    ].map { sample in sample.with { $0.takesEmptyBatches = false } }
  }

  static var pooling: [LayerSample] {
    [
      LayerSample("MaxPooling1D", [], [2, 4, 2]), LayerSample("MaxPooling2D", [same], [2, 3, 3, 1]),
      LayerSample("MaxPooling3D", [], [1, 2, 2, 2, 2]),
      LayerSample("AveragePooling1D", [("pool_size", .int(2)), same], [2, 3, 2]),
      LayerSample("AveragePooling2D", [("pool_size", .int(2)), first], [2, 1, 2, 3]),
      LayerSample("AveragePooling3D", [("pool_size", .int(2))], [1, 2, 2, 2, 1]),
      LayerSample("GlobalAveragePooling1D", [], [2, 3, 2]),
      LayerSample("GlobalAveragePooling1D", [], [2, 3, 2]).with { $0.mask = timeMask },
      LayerSample("GlobalAveragePooling2D", [("keepdims", .bool(true))], [2, 2, 3, 1]),
      LayerSample("GlobalAveragePooling3D", [], [1, 2, 1, 2, 2]),
      LayerSample("GlobalMaxPooling1D", [], [2, 3, 2]),
      LayerSample("GlobalMaxPooling2D", [first], [2, 2, 3, 1]),
      LayerSample("GlobalMaxPooling3D", [], [1, 2, 1, 2, 2]),
      LayerSample("AdaptiveAveragePooling1D", [("output_size", .int(3))], [2, 5, 1]),
      LayerSample("AdaptiveAveragePooling2D", [("output_size", .int(2))], [1, 3, 4, 1]),
      LayerSample("AdaptiveAveragePooling3D", [("output_size", .int(1))], [1, 2, 2, 2, 1]),
      LayerSample("AdaptiveMaxPooling1D", [("output_size", .int(2))], [2, 5, 1]),
      LayerSample("AdaptiveMaxPooling2D", [("output_size", .int(2))], [1, 3, 4, 1]),
      LayerSample("AdaptiveMaxPooling3D", [("output_size", .int(1))], [1, 2, 2, 2, 1]),
    ].map { sample in sample.with { $0.takesEmptyBatches = false } }
  }

  static var normalization: [LayerSample] {
    [
      LayerSample("BatchNormalization", [], [3, 2]).with { $0.domain = 0.2...1 },
      LayerSample("BatchNormalization", [], [3, 2]).with {
        $0.training = true
        $0.takesEmptyBatches = false
      },
      LayerSample("BatchNormalization", [("renorm", .bool(true))], [3, 2]).with {
        $0.training = true
        $0.domain = 0.2...1
        $0.takesEmptyBatches = false
        $0.isSmooth = false
      },
      LayerSample("BatchNormalization", [], [2, 3, 2]).with {
        $0.training = true
        $0.mask = timeMask
        $0.takesEmptyBatches = false
      },
      LayerSample("LayerNormalization", [], [2, 4]),
      LayerSample("LayerNormalization", [("axis", ints(1, 2))], [2, 3, 2]),
      LayerSample("GroupNormalization", [("groups", .int(2))], [2, 3, 4]).with {
        $0.takesEmptyBatches = false
      },
      LayerSample("UnitNormalization", [], [2, 3]), LayerSample("RMSNormalization", [], [2, 3]),
    ]
  }

  static var merging: [LayerSample] {
    ["Add", "Multiply", "Average", "Maximum", "Minimum", "Subtract"].map { name in
      LayerSample(name, [], [2, 3], [2, 3]).with { $0.areListed = true }
    } + [
      LayerSample("Concatenate", [("axis", .int(1))], [2, 3, 2], [2, 1, 2]).with {
        $0.areListed = true
      },
      LayerSample("Dot", [("axes", .int(1)), ("normalize", .bool(true))], [2, 3], [2, 3]).with {
        $0.areListed = true
      },
      LayerSample("Dot", [("axes", ints(2, 1))], [2, 3, 2], [2, 2, 3]).with {
        $0.areListed = true
      },
    ]
  }

  private static var causal: Structure.Field { .init("use_causal_mask", .value(.bool(true))) }
  private static var scores: Structure.Field {
    .init("return_attention_scores", .value(.bool(true)))
  }

  static var attention: [LayerSample] {
    [
      LayerSample("Attention", [("use_scale", .bool(true))], [2, 2, 3], [2, 4, 3]).with {
        $0.areListed = true
      },
      LayerSample(
        "Attention", [("score_mode", .string("concat"))], [2, 2, 3], [2, 2, 3], [2, 2, 3]
      ).with {
        $0.areListed = true
        $0.arguments = [causal, scores]
      },
      LayerSample("AdditiveAttention", [], [2, 2, 3], [2, 2, 3]).with { $0.areListed = true },
      LayerSample(
        "MultiHeadAttention", [("num_heads", .int(2)), ("key_dim", .int(2))], [2, 2, 3], [2, 3, 4]),
      LayerSample(
        "MultiHeadAttention",
        [("num_heads", .int(1)), ("key_dim", .int(2)), ("use_gate", .bool(true))], [1, 3, 2],
        [1, 3, 2]
      ).with { $0.arguments = [causal, scores] },
      LayerSample(
        "GroupedQueryAttention",
        [("head_dim", .int(2)), ("num_query_heads", .int(2)), ("num_key_value_heads", .int(1))],
        [2, 2, 3], [2, 3, 3]),
    ].map { sample in sample.with { $0.takesEmptyBatches = false } }
  }

  private static var units: (String, ConfigValue) { ("units", .int(2)) }

  static var recurrent: [LayerSample] {
    [
      LayerSample("SimpleRNN", [units, ("return_sequences", .bool(true))], [2, 3, 2]),
      LayerSample("SimpleRNN", [units], [2, 3, 2]).with { $0.mask = timeMask },
      LayerSample("LSTM", [units, ("return_state", .bool(true))], [2, 3, 2]),
      LayerSample("LSTM", [units, ("go_backwards", .bool(true))], [2, 3, 2]).with {
        $0.mask = timeMask
      },
      LayerSample("GRU", [units], [2, 3, 2]),
      LayerSample("GRU", [units, ("reset_after", .bool(false))], [2, 3, 2]),
      LayerSample(
        "LSTM",
        [units, ("dropout", .float(0.3)), ("recurrent_dropout", .float(0.3)), ("seed", .int(2))],
        [2, 2, 2]
      ).with { $0.training = true },
      LayerSample("SimpleRNNCell", [units], [2, 3], [2, 2]),
      LayerSample("GRUCell", [units], [2, 3], [2, 2]),
      LayerSample("RNN", [], [2, 2, 3]).with {
        $0.inner = [("cell", LayerSample("LSTMCell", [units]))]
      },
      LayerSample("Bidirectional", [("merge_mode", .string("mul"))], [2, 2, 3]).with {
        $0.inner = [("layer", LayerSample("GRU", [units]))]
      },
      LayerSample(
        "ConvLSTM1D", [("filters", .int(1)), ("kernel_size", .int(2)), same], [1, 2, 3, 2]),
      LayerSample("ConvLSTM2D", [("filters", .int(1)), ("kernel_size", .int(2))], [1, 2, 2, 3, 1]),
      LayerSample(
        "ConvLSTM3D", [("filters", .int(1)), ("kernel_size", .int(1))], [1, 2, 1, 2, 1, 1]),
    ].map { sample in sample.with { $0.takesEmptyBatches = false } }
  }
}
