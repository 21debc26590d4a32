import Tensors

/// The parts of numpy that are written in Python, over the functions that are not.
enum NumpySource {}
