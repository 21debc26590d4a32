import Python
import Tensors

/// Plain-word hints for the slips that learners make most, one line below the error.
enum Hints {
  /// The hint for an exception; empty when there is none.
  static func hint(_ vm: VM, _ error: PyError) -> String {
    let exception = error.exception
    let name = exception.type.name
    guard let message = try? vm.str(Value(exception)) else { return "" }
    if name == "NameError" { return missingImport(vm, exception) }
    if name == "ModuleNotFoundError" { return missingModule(message) }
    for rule in rules where message.holds(rule.words) {
      if rule.className.isEmpty || rule.className == name { return rule.hint }
    }
    return ""
  }

  // MARK: Names

  private static let searched = [
    "keras.layers", "keras", "keras.models", "keras.utils", "keras.ops", "keras.callbacks",
    "keras.optimizers", "keras.losses", "keras.metrics", "numpy", "math", "random", "collections",
    "itertools", "functools",
  ]

  private static let abbreviations = [
    "np": "import numpy as np", "plt": "import matplotlib.pyplot as plt",
    "keras": "import keras", "layers": "from keras import layers", "ops": "from keras import ops",
    "models": "from keras import models", "tf": "import tensorflow as tf",
  ]

  /// A name that a known module has: the import that is missing.
  private static func missingImport(_ vm: VM, _ exception: ExceptionObject) -> String {
    let value = (try? vm.optionalAttribute(Value(exception), vm.intern("name"))) ?? .undefined
    guard let name = value.asStr?.string ?? quoted(vm, exception) else { return "" }
    if let line = abbreviations[name] {
      return "`\(name)` has not been imported. Add this line at the top: \(line)"
    }
    for module in searched {
      // Only modules that are there already are asked: a hint must not load the library.
      let known = vm.modules.get(vm.intern(module))
      let isKeras = module.hasPrefix("keras")
      guard known.tag == .module || isKeras,
        let loaded = try? vm.importModule(module), loaded.tag == .module
      else { continue }
      if loaded.cast(ModuleObject.self).dict.get(vm.intern(name)).isUndefined { continue }
      return "`\(name)` has not been imported. Add this line at the top: "
        + "from \(module) import \(name)"
    }
    return ""
  }

  private static func quoted(_ vm: VM, _ exception: ExceptionObject) -> String? {
    guard let message = try? vm.str(Value(exception)) else { return nil }
    let parts = message.split(separator: "'", omittingEmptySubsequences: false)
    return parts.count >= 3 ? String(parts[1]) : nil
  }

  private static func missingModule(_ message: String) -> String {
    if message.holds("'pandas'") {
      return "pandas is not part of lectern: keep the columns in NumPy arrays, or read a file with "
        + "the csv module."
    }
    if message.holds("applications'") { return applications }
    if message.holds("'tensorflow_datasets'") {
      return "tensorflow_datasets is not part of lectern: keras.datasets reads files of the course, "
        + "and small data sets can be made with NumPy."
    }
    if message.holds("'torch'") {
      return "PyTorch is not part of lectern: lessons use Keras and NumPy."
    }
    for (names, sentence) in refused {
      for name in names where message.holds("'\(name)'") { return sentence }
    }
    return "Lessons can import keras, numpy, sklearn, matplotlib and much of Python's standard "
      + "library; nothing can be installed."
  }

  /// Modules of the world outside a lesson.
  private static let refused: [([String], String)] = [
    (
      [
        "socket", "urllib.request", "urllib.error", "http", "requests", "ssl", "ftplib", "smtplib",
        "email", "websockets",
      ],
      "A lesson has no network: put the data into the course's data folder and read it from there."
    ),
    (
      ["threading", "concurrent", "asyncio", "multiprocessing", "_thread", "sched"],
      "A lesson runs in one thread: call the functions one after the other."
    ),
    (
      ["subprocess", "signal", "ctypes", "pty", "mmap", "select"],
      "A lesson cannot start programs or reach the system: do the work in Python itself."
    ),
    (
      ["secrets"],
      "A lesson gives the same result each time, so it has no secrets: use random with a seed."
    ),
    (
      ["pickle", "shelve", "marshal", "sqlite3", "dbm"],
      "Save data with json, csv or numpy.save, and models with model.save(\"name.keras\")."
    ),
  ]

  private static let applications =
    "keras.applications is not part of lectern, since its models need downloaded weights: build a "
    + "base of layers, train it, and reuse it as a frozen model."

  // MARK: Messages

  private struct Rule {
    let className: String
    let words: String
    let hint: String
    init(_ className: String, _ words: String, _ hint: String) {
      self.className = className
      self.words = words
      self.hint = hint
    }
  }

  private static let rules: [Rule] = [
    Rule("AttributeError", "has no attribute 'applications'", applications),
    Rule(
      "ValueError", "Argument(s) not recognized: {'lr'",
      "The argument is called learning_rate."),
    Rule(
      "AttributeError", "has no attribute 'predict_classes'",
      "Take the class with the largest score: np.argmax(model.predict(x), axis=1)."),
    Rule(
      "AttributeError", "has no attribute 'fit_generator'",
      "fit takes generators itself: model.fit(generator, steps_per_epoch=…)."),
    Rule(
      "TypeError", "fit() got an unexpected keyword argument",
      "Check the spelling: epochs, batch_size, validation_data, validation_split, callbacks and "
        + "verbose are the usual ones."),
    Rule(
      "TypeError", "compile() got an unexpected keyword argument",
      "Check the spelling: optimizer, loss, metrics and loss_weights are the usual ones."),
    Rule(
      "", "Could not interpret optimizer identifier",
      "Check the spelling, or make an object of the class: optimizer=\"adam\", or "
        + "optimizer=keras.optimizers.Adam(learning_rate=0.001)."),
    Rule(
      "", "Could not interpret metric identifier",
      "Check the spelling: accuracy, mae, mse and auc are the usual ones."),
    Rule(
      "", "Could not interpret initializer identifier",
      "Check the spelling: glorot_uniform, he_normal, zeros and ones are the usual ones."),
    Rule(
      "ValueError", "None is not a valid value for jnp.array",
      "The loss got no targets: fit and evaluate take x and y, unless the model adds its own loss."),
    Rule(
      "", "got incompatible shapes for broadcasting",
      "The two tensors have different sizes along one axis. In a loss these are the targets and "
        + "the predictions: compare y.shape with model.output_shape."),
    Rule(
      "", "You must pass a loss",
      "compile needs a loss for fit and evaluate: model.compile(optimizer=…, loss=…)."),
    Rule(
      "", "Unable to automatically build the model",
      "The model's call failed on a first batch; what follows `Exception encountered` says why."),
    Rule(
      "", "`variable.assign(value)` must match",
      "The array has another shape than the weight: print [w.shape for w in model.get_weights()]."),
    Rule(
      "ValueError", "to a shape",
      "A shape is a tuple of the sizes without the batch axis: Input(shape=(3,)), with the comma."),
    Rule(
      "ValueError", "The truth value of an array with more than one element",
      "An if needs one value, and this array has many: use np.any or np.all, and in a layer "
        + "keras.ops.where."),
    Rule(
      "", "You must build the layer before",
      "A layer makes its weights when it first sees an input: call it once, or use "
        + "layer.build(shape)."),
    Rule(
      "", "have the same shape. Received: target.shape=",
      "Targets and predictions differ in shape: one unit with a sigmoid for one yes-no answer, and "
        + "one-hot targets or sparse_categorical_crossentropy for several classes."),
    Rule(
      "", "have the same rank (ndim). Received: target.shape=",
      "Integer labels go with sparse_categorical_crossentropy; categorical_crossentropy wants "
        + "one-hot targets (keras.utils.to_categorical)."),
    Rule(
      "RuntimeError", "you forgot to call `super().__init__()`",
      "Write super().__init__() as the first line of the class's __init__."),
    Rule(
      "ValueError", "x and y must have same first dimension",
      "A line needs as many values of y as of x: compare the two shapes."),
    Rule(
      "ValueError", "values must be KerasTensors",
      "A layer or an array was handed over where a tensor is wanted: call the layer on its input, "
        + "as in Dense(10)(x), and begin with keras.Input."),
    Rule(
      "", "is not connected to `inputs`",
      "The outputs depend on an Input that the model does not list: put every Input that is used "
        + "into inputs=[…]."),
    Rule(
      "RuntimeError", "Lookup.call().\n\n\u{1B}[1m\u{1B}[0m",
      "The layer knows no such token: call adapt(data) on it first, or pass a vocabulary that has "
        + "it."),
    Rule(
      "RuntimeError", "TextVectorization.call().\n\n\u{1B}[1m\u{1B}[0m",
      "The layer has no vocabulary yet: call adapt(texts) on it first, or pass vocabulary=[…]."),
    Rule(
      "", "to a NumPy dtype (via `.dtype` value",
      "The third argument of compile is loss_weights: write metrics=[…] for the metrics."),
    Rule(
      "", "`loss_weights` must match the number of losses",
      "There is one weight for each loss. If metrics were meant, write metrics=[…] in compile: its "
        + "third argument is loss_weights."),
    Rule(
      "", "has never been called",
      "The layer has no input and output yet: call it on a tensor first, or build the model with "
        + "an Input."),
    Rule(
      "", "expected axis -1 of input shape to have value",
      "The number of features differs from what the layer was built for: compare the last number "
        + "of the data's shape with the Input."),
    Rule(
      "", "expected min_ndim=",
      "The input has too few axes: the first axis counts the samples, so one sample has shape "
        + "(1, features)."),
    Rule(
      "", "expected ndim=",
      "The input has the wrong number of axes: images have (samples, height, width, channels), "
        + "sequences (samples, steps, features)."),
    Rule(
      "", "All layers added to a Sequential model should have unique names",
      "Give one of the two layers another name=…, or leave the names out."),
    Rule(
      "", "All layer names should be unique", "Give the layers different names, or leave them out."),
    Rule(
      "", "The name \"", "Every layer of a model needs a name of its own."),
    Rule(
      "", "You must call `compile()` before",
      "fit and evaluate need a loss and an optimizer: model.compile(optimizer=…, loss=…)."),
    Rule(
      "", "Inputs have incompatible shapes",
      "Add, Subtract and Multiply join tensors of equal shape: bring one to the other's shape "
        + "first, with a Dense or a 1×1 Conv2D as projection."),
    Rule(
      "", "layer requires inputs with matching shapes",
      "Concatenate joins tensors that differ only along one axis: compare the other sizes."),
    Rule(
      "", "should be called on a list of at least",
      "Merging layers take a list of tensors: Concatenate()([a, b])."),
    Rule(
      "", "Could not interpret activation function identifier",
      "Check the spelling: relu, sigmoid, softmax, tanh and gelu are the usual ones."),
    Rule(
      "", "Could not interpret loss identifier",
      "Check the spelling: mse, binary_crossentropy, categorical_crossentropy and "
        + "sparse_categorical_crossentropy are the usual ones."),
    Rule(
      "", "traced array",
      "While fit learns the steps of a model, tensors have no numbers yet: use keras.ops "
        + "(ops.where, ops.mean …) in place of if, float() and NumPy."),
    Rule(
      "", "whereas the optimizer was built with",
      "The optimizer belongs to other weights: make a new one, or call compile again after "
        + "freezing or unfreezing layers."),
    Rule(
      "", "This optimizer can only be called for the variables",
      "The optimizer belongs to another model: make a new one for each."),
    Rule(
      "", "got incompatible shapes for broadcasting",
      "The two shapes do not fit together. In fit, compare the shape of the targets with that of "
        + "the model's output."),
    Rule(
      "", "must have the same shape up until the last dimension",
      "sparse_categorical_crossentropy wants one whole number per sample; for one-hot targets use "
        + "categorical_crossentropy."),
    Rule(
      "", "`target` and `output` must have the same shape",
      "This loss wants targets of the output's shape: one-hot labels for categorical_crossentropy; "
        + "for whole numbers use sparse_categorical_crossentropy."),
    Rule(
      "", "Could not interpret optimizer identifier",
      "Check the spelling: sgd, adam, rmsprop and adamw are the usual ones."),
    Rule(
      "", "Could not interpret metric identifier",
      "Check the spelling: accuracy, mae, mse and auc are the usual ones."),
    Rule(
      "", "Expected `metrics` argument to be a list",
      "Put it into a list: metrics=[\"accuracy\"]."),
    Rule(
      "", "y_true and y_pred have different structures",
      "The model has another number of outputs than targets were given."),
    Rule(
      "", "Argument(s) not recognized: {'lr'", "The argument is called learning_rate."),
    Rule(
      "", "None is not a valid value for jnp.array",
      "The loss got no targets: give them as y, as in fit(x, y)."),
    Rule(
      "TypeError", "train_step() takes",
      "With the JAX backend it is train_step(self, state, data), which returns the logs and the "
        + "new state."),
    Rule(
      "AttributeError", "module 'tensorflow' has no attribute",
      "Only tf.keras is here, which is Keras: use keras.ops for computations, and "
        + "jax.value_and_grad for gradients."),
    Rule(
      "", "Unrecognized keyword arguments passed to",
      "Check the spelling of the argument."),
    Rule(
      "", "Unrecognized data type: x=[",
      "Turn the list into an array first: np.array([[…]])."),
    Rule(
      "", "Data cardinality is ambiguous",
      "Inputs and targets need the same number of rows."),
    Rule(
      "", "isn't built",
      "Give the model an Input, or call it on data once, before its weights are looked at."),
    Rule(
      "", "A KerasTensor is symbolic",
      "Symbolic tensors have no numbers yet: use keras.ops or layers on them, and NumPy only on "
        + "what predict returns."),
    Rule(
      "", "total size of the tensor must be unchanged",
      "Reshape keeps the number of values: the sizes of the target must multiply to the same "
        + "number."),
    Rule(
      "TypeError", "inconsistent window_strides and window_dimensions",
      "Give the strides of the pooling, too: ops.max_pool(x, 2, strides=2)."),
    Rule(
      "TypeError", "cond branches must have equal output types",
      "Both functions of ops.cond must return tensors of one shape and dtype: cast or reshape one "
        + "of them."),
    Rule(
      "TypeError", "function carry input and carry output",
      "A loop of keras.ops keeps the shapes and dtypes of its variables: begin with 0.0 and not 0 "
        + "where the values become fractions, and collect results with ops.scan."),
    Rule(
      "TypeError", "at position 0. Accepted dtypes at position 0 are subtypes of integer",
      "Bits are those of integers: cast the values first, ops.cast(x, \"int32\")."),
    Rule(
      "TypeError", "requires ndarray or scalar arguments, got <class 'list'>",
      "Turn the list into a tensor first: ops.convert_to_tensor([…])."),
    Rule(
      "ValueError", "for `units`, expected a positive integer",
      "An integer of NumPy is no plain one: write int(n). Text and fractions are no numbers of "
        + "units either."),
    Rule(
      "ValueError", "must be a positive integer. Received: ",
      "An integer of NumPy is no plain one: write int(n)."),
    Rule(
      "", "Computed output size would be zero or negative",
      "The window is larger than what is left of the input: use padding=\"same\", a smaller kernel "
        + "or fewer strides."),
    Rule(
      "ValueError", "`input_tensor` must be a KerasTensor",
      "Input(tensor=…) wraps a symbolic tensor; for arrays give their shape: "
        + "keras.Input(x.shape[1:])."),
    Rule(
      "TypeError", "cannot reshape array of shape",
      "A reshape keeps the number of values: the sizes must multiply to the same number."),
    Rule(
      "", "Negative dimension size",
      "The window is larger than what is left of the image: use padding=\"same\", fewer pooling "
        + "layers or a smaller kernel."),
  ]
}
