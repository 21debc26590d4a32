class Config:
    def __init__(self, **values):
        self.__dict__.update(values)
    def __getattr__(self, name):
        raise AttributeError(f"no setting {name!r}")

c = Config(rate=0.1)
print(c.rate)
print(c.momentum)
