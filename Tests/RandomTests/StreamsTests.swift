import Foundation
import Random
import Tensors
import Testing

/// One line of streams.txt: what was drawn, from what, and what came out.
struct Stream: CustomTestStringConvertible, Sendable {
  let source: String
  let name: String
  let arguments: [String]
  let values: [String]

  var testDescription: String { ([source, name] + arguments).joined(separator: " ") }
  var seed: UInt64 { UInt64(arguments[0])! }
  func number(_ i: Int) -> Double { Double(arguments[i + 1])! }

  static let all: [Stream] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/streams.txt")
    let text = try! String(contentsOf: file, encoding: .utf8)
    return text.split(separator: "\n").map { line in
      let halves = line.components(separatedBy: " : ")
      let head = halves[0].split(separator: " ").map(String.init)
      return Stream(
        source: head[0], name: head[1], arguments: Array(head.dropFirst(2)),
        values: halves[1].split(separator: " ").map(String.init))
    }
  }()
}

@Suite(.serialized)
struct StreamsTests {
  @Test(arguments: Stream.all)
  func drawsAreBitForBit(_ stream: Stream) {
    #expect(drawn(stream) == stream.values)
  }

  private func drawn(_ s: Stream) -> [String] {
    switch s.source {
    case "legacy":
      if s.name == "key" {
        let r = LegacyRandom(key: s.arguments[0].split(separator: ",").map { UInt32($0)! })
        return reals((0..<3).map { _ in r.bits.nextDouble() })
      }
      return drawn(s, LegacyRandom(seed: UInt32(s.seed)))
    case "generator":
      if s.name == "key" {
        let words = s.arguments[0].split(separator: ",").map { UInt32($0)! }
        let r = Generator(SeedSequence(entropy: words))
        return reals((0..<3).map { _ in r.bits.nextDouble() })
      }
      return drawn(s, Generator(seed: s.seed))
    case "python": return pythonDraws(s)
    default: return threefryDraws(s)
    }
  }

  private func drawn(_ s: Stream, _ r: Distributions) -> [String] {
    let n = s.values.count
    func real(_ draw: () -> Double) -> [String] { reals((0..<n).map { _ in draw() }) }
    func whole(_ draw: () -> Int64) -> [String] { (0..<n).map { _ in String(draw()) } }
    func late(_ draw: () -> Double) -> [String] {
      for _ in 0..<(3000 - n) { _ = draw() }
      return real(draw)
    }
    let weights = [0.1, 0.2, 0.3, 0.15, 0.25]
    switch s.name {
    case "random": return real { r.bits.nextDouble() }
    case "standard_normal": return late { r.standardNormal() }
    case "standard_exponential": return late { r.standardExponential() }
    case "standard_gamma": return real { r.standardGamma(s.number(0)) }
    case "gamma": return real { r.gamma(s.number(0), s.number(1)) }
    case "beta": return real { r.beta(s.number(0), s.number(1)) }
    case "chisquare": return real { r.chiSquare(s.number(0)) }
    case "f": return real { r.fisher(s.number(0), s.number(1)) }
    case "standard_cauchy": return real { r.standardCauchy() }
    case "pareto": return real { r.pareto(s.number(0)) }
    case "weibull": return real { r.weibull(s.number(0)) }
    case "power": return real { r.power(s.number(0)) }
    case "laplace": return real { r.laplace(s.number(0), s.number(1)) }
    case "gumbel": return real { r.gumbel(s.number(0), s.number(1)) }
    case "logistic": return real { r.logistic(s.number(0), s.number(1)) }
    case "lognormal": return real { r.logNormal(s.number(0), s.number(1)) }
    case "rayleigh": return real { r.rayleigh(s.number(0)) }
    case "standard_t": return real { r.standardT(s.number(0)) }
    case "triangular": return real { r.triangular(s.number(0), s.number(1), s.number(2)) }
    case "wald": return real { r.wald(s.number(0), s.number(1)) }
    case "vonmises": return real { r.vonMises(s.number(0), s.number(1)) }
    case "uniform": return real { r.uniform(s.number(0), s.number(1)) }
    case "normal": return real { r.normal(s.number(0), s.number(1)) }
    case "poisson": return whole { r.poisson(s.number(0)) }
    case "binomial": return whole { r.binomial(Int64(s.number(0)), s.number(1)) }
    case "geometric": return whole { r.geometric(s.number(0)) }
    case "negative_binomial": return whole { r.negativeBinomial(s.number(0), s.number(1)) }
    case "zipf": return whole { r.zipf(s.number(0)) }
    case "logseries": return whole { r.logSeries(s.number(0)) }
    case "integers": return integerDraws(s, r)
    case "narrow8": return narrow(r, n, 99, 8)
    case "narrow16": return narrow(r, n, 99, 16)
    case "narrow1": return narrow(r, n, 1, 1)
    case "permutation": return r.permutation(n).map { String($0) }
    case "weighted": return r.weightedChoice(weights, n).map { String($0) }
    case "weighted_once":
      return r.weightedChoiceWithoutReplacement(weights, n).map { String($0) }
    case "multinomial": return r.multinomial(50, weights).map { String($0) }
    default: break
    }
    guard let g = r as? Generator else { return [] }
    switch s.name {
    case "choice":
      return g.choiceWithoutReplacement(Int(s.number(0)), Int(s.number(1))).map { String($0) }
    case "float32": return real { Double(g.nextFloat()) }
    case "normal32":
      for _ in 0..<(3000 - n) { _ = g.standardNormalFloat() }
      return real { Double(g.standardNormalFloat()) }
    default: return reals(g.spawn(3).map { $0.bits.nextDouble() })
    }
  }

  /// The ranges of one seed are drawn one after another from one stream.
  private func integerDraws(_ s: Stream, _ r: Distributions) -> [String] {
    var result: [String] = []
    for line in Stream.all
    where line.source == s.source && line.name == s.name && line.seed == s.seed {
      let range = UInt64(line.arguments[1])! - 1
      result = line.values.map { _ in String(r.bounded(range)) }
      if line.arguments == s.arguments { break }
    }
    return result
  }

  private func narrow(_ r: Distributions, _ n: Int, _ range: UInt32, _ width: Int) -> [String] {
    if let r = r as? LegacyRandom {
      return r.narrow(n, range: range, width: width).map { String($0) }
    }
    return (r as! Generator).narrow(n, range: range, width: width).map { String($0) }
  }

  private func reals(_ values: [Double]) -> [String] {
    values.map { String($0.bitPattern, radix: 16) }
  }

  private func pythonDraws(_ s: Stream) -> [String] {
    let r = PythonRandom(seed: s.name == "text" ? 0 : s.seed)
    switch s.name {
    case "mixed":
      return reals([
        r.random(), r.uniform(2, 5), r.gauss(1, 2), r.gauss(1, 2), r.normalVariate(0, 1),
        r.exponentialVariate(2), r.triangular(0, 10, 3), r.gammaVariate(2, 1),
        r.gammaVariate(0.5, 1), r.betaVariate(2, 3),
      ])
    case "integers":
      var all = (0..<10).map { _ in Int(r.integer(1, 1_000_000_000)) }
      all += r.sample(50, 8)
      all += r.sample(5, 3)
      all += r.sample(10000, 30)
      return all.map { String($0) }
    case "shuffle": return r.shuffled(20).map { String($0) }
    default:
      let text = s.arguments[0] == "-" ? "" : s.arguments[0]
      r.seed(bytes: Array(text.utf8))
      return reals((0..<3).map { _ in r.random() })
    }
  }

  private func threefryDraws(_ s: Stream) -> [String] {
    let key = Threefry.Key(UInt32(s.arguments[0])!, UInt32(s.arguments[1])!)
    let n = s.values.count
    switch s.name {
    case "bits": return Threefry.bits(key, [n]).array(UInt32.self).map { String($0) }
    case "split":
      return Threefry.split(key, n / 2).flatMap { [String($0.high), String($0.low)] }
    case "uniform":
      return reals(Threefry.uniform(key, [n], -0.05, 0.05).array(Double.self))
    case "randint": return Threefry.randint(key, [n], 0, 10).array(Int32.self).map { String($0) }
    default: return Threefry.permutation(key, n).map { String($0) }
    }
  }
}
