class Plugin:
    known = []
    def __init_subclass__(cls, /, name, **rest):
        super().__init_subclass__(**rest)
        Plugin.known.append(name)

class A(Plugin, name="a"):
    pass

print(Plugin.known)
class B(Plugin):
    pass
