class Lock:
    def __init__(self, name):
        self.name = name
    def __enter__(self):
        if self.name == "b":
            raise OSError("lock b is taken")
        print("locked", self.name)
    def __exit__(self, *details):
        print("released", self.name)

with Lock("a"), Lock("b"):
    print("never")
