class Registry(type):
    def __new__(mcls, name, bases, space):
        if name != "Base" and "kind" not in space:
            raise TypeError(f"class {name} needs a kind")
        return super().__new__(mcls, name, bases, space)

class Base(metaclass=Registry):
    pass

class Good(Base):
    kind = 1

print(Good.kind)
class Bad(Base):
    pass
