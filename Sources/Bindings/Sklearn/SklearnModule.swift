import Python

/// The parts of scikit-learn that lessons lean on, written in Python over numpy.
public enum SklearnModule {
  /// Declares the modules; each is compiled when a program first imports it.
  public static func register(_ vm: VM) {
    vm.registerModule("sklearn", source: "__version__ = '1.9.1'\nfrom sklearn.base import clone\n")
    vm.registerModule("sklearn.utils", source: SklearnSource.utils)
    vm.registerModule("sklearn.utils._param_validation", source: SklearnSource.params)
    vm.registerModule(
      "sklearn.utils.validation",
      source: "from sklearn.utils import check_array, check_X_y, check_random_state, column_or_1d\n"
        + "from sklearn.base import check_is_fitted\n")
    vm.registerModule(
      "sklearn.utils.class_weight",
      source: "from sklearn.utils import compute_class_weight, compute_sample_weight\n")
    vm.registerModule("sklearn.pipeline", source: SklearnSource.pipeline)
    vm.registerModule("sklearn.compose", source: SklearnSource.compose)
    vm.registerModule("sklearn.impute", source: SklearnSource.impute)
    vm.registerModule("sklearn.exceptions", source: SklearnSource.exceptions)
    vm.registerModule("sklearn.base", source: SklearnSource.base)
    vm.registerModule("sklearn.datasets", parts: SklearnSource.datasets + SklearnSource.surfaces + SklearnSource.matrices)
    vm.registerModule(
      "sklearn.model_selection", source: SklearnSource.modelSelection + SklearnSource.splitters + SklearnSource.searches)
    vm.registerModule("sklearn.preprocessing", source: SklearnSource.preprocessing + SklearnSource.shapes)
    vm.registerModule("sklearn.metrics", parts: SklearnSource.metrics + SklearnSource.agreement + SklearnSource.clusters + SklearnSource.curves)
    vm.registerModule(
      "sklearn.metrics.pairwise",
      source: "from sklearn.metrics import euclidean_distances, cosine_similarity\n"
        + "from sklearn.metrics import pairwise_distances, manhattan_distances, cosine_distances\n"
        + "from sklearn.metrics import linear_kernel, rbf_kernel, polynomial_kernel\n"
        + "from sklearn.metrics import paired_euclidean_distances, paired_manhattan_distances\n"
        + "from sklearn.metrics import nan_euclidean_distances\n")
    vm.registerModule("sklearn.linear_model", source: SklearnSource.linearModel)
  }
}

/// The modules' texts, one per file.
enum SklearnSource {}
