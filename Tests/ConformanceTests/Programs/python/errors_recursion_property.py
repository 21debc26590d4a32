class Model:
    def __init__(self):
        self._name = "net"

    @property
    def name(self):
        return self.name

print(Model().name)
