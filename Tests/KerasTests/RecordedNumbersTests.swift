import Keras
import Testing

/// Every layer, loss, metric, initializer, schedule and optimizer against real Keras's numbers.
@Suite(.serialized)
struct RecordedNumbersTests {
  private func sweep(_ key: String, _ check: (Any) throws -> [String]) {
    let rows = Recorded.rows(key)
    #expect(!rows.isEmpty)
    for row in rows {
      do {
        let problems = try check(row)
        #expect(problems.isEmpty, "\(row): \(problems)")
      } catch let error as KerasError {
        Issue.record("\(row): \(error.className): \(error.message)")
      } catch {
        Issue.record("\(row): \(error)")
      }
    }
  }

  @Test func layersGiveOutputsGradientsAndWeightPaths() {
    sweep("layers") { try Recorded.checkLayer($0 as? [String: Any] ?? [:]) }
  }

  @Test func trainingGivesEveryOptimizersHistory() {
    sweep("training") { try Recorded.checkTraining($0 as? [String: Any] ?? [:]) }
  }

  @Test func lossesGiveTheirNumbers() {
    sweep("losses") { try Recorded.checkLoss($0 as? [Any] ?? []) }
  }

  @Test func metricsGiveTheirNumbersOverTwoBatches() {
    sweep("metrics") { try Recorded.checkMetric($0 as? [Any] ?? []) }
  }

  @Test func initializersDrawTheSameStreams() {
    sweep("initializers") { try Recorded.checkInitializer($0 as? [Any] ?? []) }
  }

  @Test func schedulesGiveTheirRates() {
    sweep("schedules") { try Recorded.checkSchedule($0 as? [Any] ?? []) }
  }
}
