"""Reading Python values from text with ast.literal_eval."""
import ast
for text in ("[1, 2.5, 'a']", "{'lr': 0.1, 'layers': (64, 32)}", "-3", "1+2j", "None", "{1, 2}", "b'ab'", " True", "set()"):
    value = ast.literal_eval(text)
    print(repr(value), type(value).__name__)
for bad in ("f(1)", "x", "1 + 'a'", "[1, y]", "__import__('os')", "a.b"):
    try:
        ast.literal_eval(bad)
    except ValueError as error:
        print(bad, "->", str(error).split(":")[0])
try:
    ast.literal_eval("[1, 2")
except SyntaxError as error:
    print(error.msg)
