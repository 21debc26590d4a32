extension VM {
  /// Module `__future__`, written in Python.
  static let futureSource = #"""
    annotations = division = print_function = absolute_import = unicode_literals = generators = True
    with_statement = nested_scopes = barry_as_FLUFL = generator_stop = True
    """#
}
