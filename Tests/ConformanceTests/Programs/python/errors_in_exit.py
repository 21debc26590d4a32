class Scope:
    def __init__(self, name):
        self.name = name
    def __enter__(self):
        print("enter", self.name)
        return self
    def __exit__(self, kind, value, traceback):
        print("exit", self.name, kind)
        raise RuntimeError(f"closing {self.name} failed")

with Scope("outer") as s:
    with Scope("inner"):
        print(s.nme)
