import Tensors

// The module starts here.
