class Field:
    def __set_name__(self, owner, name):
        if name.startswith("_"):
            raise ValueError(f"field {name!r} must be public")
        self.name = name

class Model:
    weight = Field()

print(Model.weight.name)

def build():
    class Hidden:
        _secret = Field()
    return Hidden

build()
