message = """loss
accuracy""".split(
    "\n"
)
print(message)
print("""a
b""" + 3)
