extension VM {
  /// Module `importlib.metadata`, written in Python.
  static let importlibMetadataSource = #"""
_VERSIONS = {"numpy": "2.4.6", "keras": "3.15.1", "scikit-learn": "1.9.1", "matplotlib": "3.11.2"}


class PackageNotFoundError(ModuleNotFoundError):
    def __str__(self):
        return f"No package metadata was found for {self.args[0]}"


def version(distribution_name):
    try:
        return _VERSIONS[distribution_name.lower()]
    except KeyError:
        raise PackageNotFoundError(distribution_name) from None

"""#
}
