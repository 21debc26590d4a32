import Autodiff
import Random
import Tensors

/// Where an object's random numbers come from: an integer fixed at construction, or a generator
/// that advances with every use.
public enum Seed {
  /// The integer used, and the one the program wrote (nil when it was drawn).
  case fixed(Int, given: Int?)
  case generator(SeedGenerator)

  /// The seed of an argument; None draws `random.randint(1, 10**9)` from Python's stream.
  public init(_ value: ConfigValue) throws(KerasError) {
    switch value {
    case .none: self = .fixed(SeedGenerator.draw(), given: nil)
    case .int(let seed): self = .fixed(seed, given: seed)
    case .foreign(let object):
      guard let generator = object as? SeedGenerator else { throw Seed.invalid(value) }
      self = .generator(generator)
    case .dict(let config):
      if let seed = config["config"]?.config?["seed"]?.int {
        self = .generator(try SeedGenerator(seed: seed))
      } else {
        throw Seed.invalid(value)
      }
    default: throw Seed.invalid(value)
    }
  }

  private static func invalid(_ value: ConfigValue) -> KerasError {
    .value(
      "Argument `seed` must be either an integer or an instance of `SeedGenerator`. Received: "
        + "seed=\(value.displayText) (of type \(value.typeText))")
  }

  /// The threefry key of the next use.
  func nextKey() throws(KerasError) -> Threefry.Key {
    switch self {
    case .fixed(let seed, _): return Threefry.Key(UInt32(truncatingIfNeeded: seed), 0)
    case .generator(let generator): return try generator.nextKey()
    }
  }

  /// The key as a node of the graph.
  public func nextNode() throws(KerasError) -> Node {
    switch self {
    case .fixed(let seed, _): return Node(NDArray([UInt32(truncatingIfNeeded: seed), 0]))
    case .generator(let generator): return try generator.next()
    }
  }

  var config: ConfigValue {
    switch self {
    case .fixed(_, let given): return ConfigValue(optional: given)
    case .generator(let generator):
      return .object(
        module: "keras.random", className: "SeedGenerator",
        config: Config([("name", .string(generator.name)), ("seed", .int(generator.seed))]))
    }
  }
}

/// A counter behind a seed: state [s, n]; each use takes (s, n) as key and adds one to n.
public final class SeedGenerator {
  public let name: String
  public let seed: Int
  public let state: Weight

  /// Without a seed one is drawn from Python's stream.
  public init(seed: Int? = nil, name: String? = nil) throws(KerasError) {
    self.name = name ?? Session.names.unique("seed_generator")
    let seed = seed ?? SeedGenerator.draw()
    if seed < 0 {
      throw .value("Argument `seed` must be a non-negative integer. Received: seed=\(seed)")
    }
    self.seed = seed
    let path = Session.currentPath.isEmpty ? self.name : Session.currentPath + "/" + self.name
    state = Weight(
      NDArray([UInt32(truncatingIfNeeded: seed), 0]), name: "seed_generator_state",
      path: path + "/seed_generator_state", trainable: false)
  }

  /// The state as a key node; the state advances.
  public func next() throws(KerasError) -> Node {
    let key = state.node
    let step = Node(NDArray([UInt32(0), 1]))
    do { try state.variable.assign(try key.add(step)) } catch { throw KerasError(error) }
    return key
  }

  func nextKey() throws(KerasError) -> Threefry.Key {
    let words = state.value.array(UInt32.self)
    state.store(NDArray([words[0], words[1] &+ 1]))
    return Threefry.Key(words[0], words[1])
  }

  /// `random.randint(1, 10**9)` of Python's global stream.
  public static func draw() -> Int { Int(PythonRandom.shared.integer(1, 1_000_000_000)) }

  private static var unseeded: KerasError {
    .value(
      """
      [JAX RNG] When tracing a JAX function, you should only use seeded random ops, e.g. you \
      should create a `SeedGenerator` instance, attach it to your layer/model, and pass the \
      instance as the `seed` argument when calling random ops. Unseeded random ops would get \
      incorrectly traced by JAX and would become constant after tracing. Example:

      ```
      # Make sure to set the seed generator as a layer attribute
      self.seed_generator = keras.random.SeedGenerator(seed=1337)
      ...
      out = keras.random.normal(shape=(1,), seed=self.seed_generator)
      ```
      """)
  }

  /// The key of a `keras.random` call without a seed: the global generator's state, whose words
  /// then become (w + 1)·5387 mod 2³² mod 933199.
  public static func globalKey() throws(KerasError) -> Node {
    if Trace.isRecording, !Session.runsEagerly { throw unseeded }
    let generator: SeedGenerator
    if let known = Session.globalSeedGenerator {
      generator = known
    } else {
      generator = try SeedGenerator()
      Session.globalSeedGenerator = generator
    }
    let key = Session.runsEagerly ? Session.stepSeed ?? generator.state.node : generator.state.node
    do {
      let one = Node(NDArray([UInt32(1), 1]))
      let factor = Node(NDArray([UInt32(5387), 5387]))
      let modulus = Node(NDArray([UInt32(933_199), 933_199]))
      let next = try key.add(one).multiply(factor).remainder(modulus)
      // Keras carries the state of variables over that belong to the model; this one does not.
      if Session.runsEagerly {
        Session.stepSeed = next
      } else {
        try generator.state.variable.assign(next)
      }
    } catch {
      throw KerasError(error)
    }
    return key
  }
}
