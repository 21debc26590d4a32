import Autodiff

/// Where the channels stand: behind the spatial axes, as the mathematics here has them, or in
/// front, so that tensors are turned on their way in and out.
struct ChannelLayout {
  let isChannelsFirst: Bool

  /// The layout of a `data_format` argument, or the one that the session set.
  init(_ a: LayerArguments) throws(KerasError) {
    let given = a["data_format"] ?? .none
    if given.isNone {
      isChannelsFirst = Session.imageDataFormat == "channels_first"
      return
    }
    let text = (given.string ?? given.displayText).lowercased()
    guard ["channels_first", "channels_last"].contains(text) else {
      throw .value(
        "The `data_format` argument must be one of {'channels_first', 'channels_last'}. "
          + "Received: data_format=\(text)")
    }
    isChannelsFirst = text == "channels_first"
  }

  /// The channels' axis in a tensor as given.
  var axis: Int { isChannelsFirst ? 1 : -1 }

  var config: ConfigValue { .string(isChannelsFirst ? "channels_first" : "channels_last") }

  func channelsLast(_ shape: [Int]) -> [Int] {
    guard isChannelsFirst, shape.count > 2 else { return shape }
    return [shape[0]] + shape.dropFirst(2) + [shape[1]]
  }

  func asGiven(_ shape: [Int]) -> [Int] {
    guard isChannelsFirst, shape.count > 2 else { return shape }
    return [shape[0], shape[shape.count - 1]] + shape.dropFirst().dropLast()
  }

  func channelsLast(_ x: Node) throws(GraphError) -> Node {
    isChannelsFirst && x.rank > 2 ? try x.moveAxis(1, -1) : x
  }

  func asGiven(_ x: Node) throws(GraphError) -> Node {
    isChannelsFirst && x.rank > 2 ? try x.moveAxis(-1, 1) : x
  }
}
