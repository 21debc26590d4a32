import Python

/// The parts of scikit-learn that lessons lean on, written in Python over numpy.
public enum SklearnModule {
  /// Declares the modules; each is compiled when a program first imports it.
  public static func register(_ vm: VM) {
    vm.registerModule("sklearn", source: "__version__ = '1.9.1'\n")
    vm.registerModule("sklearn.utils", source: SklearnSource.utils)
    vm.registerModule("sklearn.exceptions", source: SklearnSource.exceptions)
    vm.registerModule("sklearn.base", source: SklearnSource.base)
    vm.registerModule("sklearn.datasets", source: SklearnSource.datasets + SklearnSource.surfaces)
    vm.registerModule(
      "sklearn.model_selection", source: SklearnSource.modelSelection + SklearnSource.splitters)
    vm.registerModule("sklearn.preprocessing", source: SklearnSource.preprocessing)
    vm.registerModule("sklearn.metrics", source: SklearnSource.metrics + SklearnSource.agreement)
    vm.registerModule(
      "sklearn.metrics.pairwise",
      source: "from sklearn.metrics import euclidean_distances, cosine_similarity\n"
        + "from sklearn.metrics import pairwise_distances\n")
    vm.registerModule("sklearn.linear_model", source: SklearnSource.linearModel)
  }
}

/// The modules' texts, one per file.
enum SklearnSource {}
