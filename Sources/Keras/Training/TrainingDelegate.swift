import Autodiff

/// The training methods that the class of a program's model overrides.
open class TrainingDelegate {
  public init() {}

  open var overridesLoss: Bool { false }
  open var overridesMetricResults: Bool { false }
  open var overridesTrainStep: Bool { false }
  open var overridesTestStep: Bool { false }
  open var overridesPredictStep: Bool { false }

  /// What the class lists as `metrics`; nil for the model's own list.
  open func metrics(_ model: Model) throws(KerasError) -> [Metric]? { nil }

  /// The whole loss of a batch.
  open func loss(
    _ model: Model, _ batch: Batch, _ yPred: Structure, training: Bool
  ) throws(KerasError) -> Node {
    try model.totalLoss(batch.y, yPred, batch.sampleWeight)
  }

  /// Updates the metrics and gives the logs.
  open func metricResults(
    _ model: Model, _ batch: Batch, _ yPred: Structure
  ) throws(KerasError) -> Structure {
    .none
  }

  /// One step of training, state included; gives the logs.
  open func trainStep(_ model: Model, _ batch: Batch) throws(KerasError) -> Structure { .none }

  /// One step of evaluation; gives the logs.
  open func testStep(_ model: Model, _ batch: Batch) throws(KerasError) -> Structure { .none }

  /// One step of prediction; gives the outputs.
  open func predictStep(_ model: Model, _ batch: Batch) throws(KerasError) -> Structure { .none }
}
