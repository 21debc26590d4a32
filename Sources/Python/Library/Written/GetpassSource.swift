extension VM {
  /// Module `getpass`, written in Python.
  static let getpassSource = #"""
__all__ = ["getpass", "getuser", "GetPassWarning"]


class GetPassWarning(UserWarning):
    pass


def getuser():
    return "lectern"


def getpass(prompt="Password: ", stream=None):
    raise EOFError("a lesson has no keyboard to read a password from")

"""#
}
