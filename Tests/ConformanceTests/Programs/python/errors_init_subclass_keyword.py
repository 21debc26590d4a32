class Plugin:
    def __init_subclass__(cls, /, name, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.name = name

class Good(Plugin, name="good"):
    pass

print(Good.name)

class Bad(Plugin):
    pass
