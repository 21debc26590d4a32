extension VM {
  /// Module `ast`, of which there is `literal_eval`.
  static let astSource = #"""
import _literal

__all__ = ["literal_eval"]


def literal_eval(node_or_string):
    """The value of a literal or of containers of literals, given as text."""
    if not isinstance(node_or_string, str):
        raise ValueError(f"malformed node or string: {node_or_string!r}")
    text = node_or_string.lstrip(" \t")
    obstacle = _literal.obstacle(text)
    if obstacle is not None:
        kind, line = obstacle
        raise ValueError(f"malformed node or string on line {line}: "
                         f"<ast.{kind} object at {id(text):#x}>")
    return eval(text, {"set": set})
"""#
}
