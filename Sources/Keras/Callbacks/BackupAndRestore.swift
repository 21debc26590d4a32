import Host

/// Keeps the weights and the epoch of a training in a folder, so that a `fit` that was interrupted
/// goes on where it stopped.
public final class BackupAndRestore: Callback {
  public typealias Transfer = (Model, _ path: String) throws(KerasError) -> Void

  private let folder: String
  /// Save after so many batches instead of after each epoch.
  private let frequency: Int?
  private let keepsTwo: Bool
  private let deletesAtEnd: Bool
  private let save: Transfer
  private let load: Transfer
  private var epoch = 0
  private var batches = 0
  private var lastBatch = 0

  private var weights: String { folder + "/latest.weights.h5" }
  private var metadata: String { folder + "/training_metadata.json" }

  public override var watchesBatches: Bool { frequency != nil }

  public init(
    folder: String, frequency: Int? = nil, keepsTwo: Bool = false, deletesAtEnd: Bool = true,
    save: @escaping Transfer, load: @escaping Transfer
  ) throws(KerasError) {
    if folder.isEmpty { throw .value("Empty `backup_dir` argument passed") }
    self.folder = folder
    self.frequency = frequency
    self.keepsTwo = keepsTwo
    self.deletesAtEnd = deletesAtEnd
    self.save = save
    self.load = load
    super.init()
  }

  public override func onTrainBegin(_ logs: Logs) throws(KerasError) {
    guard let model else { return }
    if !model.built {
      throw .value(
        "To use the BackupAndRestore callback, you model must be built before you call `fit()`. "
          + "Model \(model.description) is unbuilt. You can build it beforehand by calling it on a "
          + "batch of data.")
    }
    if Host.current.kind(of: weights) == .file {
      // The slots have to be there before their values come.
      if let optimizer = model.compiled?.optimizer, !optimizer.built {
        try optimizer.build(model.trainableWeights)
      }
      try load(model, weights)
    }
    guard Host.current.kind(of: metadata) == .file else { return }
    var text = ""
    do throws(HostError) {
      text = String(decoding: try Host.current.readFile(metadata), as: UTF8.self)
    } catch {
      throw KerasError(error, path: metadata)
    }
    model.initialEpoch = try ConfigValue(json: text).config?["epoch"]?.int
  }

  public override func onEpochEnd(_ epoch: Int, _ logs: Logs) throws(KerasError) {
    self.epoch = epoch + 1
    lastBatch = 0
    if frequency == nil { try store() }
  }

  public override func onTrainBatchEnd(_ batch: Int, _ logs: Logs) throws(KerasError) {
    guard let frequency else { return }
    batches += batch <= lastBatch ? batch + 1 : batch - lastBatch
    lastBatch = batch
    if batches >= frequency {
      batches = 0
      try store()
    }
  }

  private func store() throws(KerasError) {
    guard let model else { return }
    do throws(HostError) {
      try Host.current.makeDirectories(folder)
      for path in [weights, metadata] where keepsTwo && Host.current.kind(of: path) == .file {
        try Host.current.writeFile(path + ".bkp", Host.current.readFile(path), append: false)
      }
    } catch {
      throw KerasError(error, path: folder)
    }
    try save(model, weights)
    let state = Config([("epoch", .int(epoch)), ("batch", .int(lastBatch))])
    do throws(HostError) {
      let text = ConfigValue.dict(state).json
      try Host.current.writeFile(metadata, Array(text.utf8), append: false)
    } catch {
      throw KerasError(error, path: metadata)
    }
  }

  public override func onTrainEnd(_ logs: Logs) throws(KerasError) {
    guard deletesAtEnd, Host.current.kind(of: folder) != .absent else { return }
    do throws(HostError) {
      try Host.current.removeTree(folder)
    } catch {
      throw KerasError(error, path: folder)
    }
  }
}
