class Base:
    def __init__(self, name, **options):
        if options:
            raise TypeError(f"unknown options: {sorted(options)}")
        self.name = name

class Child(Base):
    def __init__(self, units, **options):
        super().__init__(**options)
        self.units = units

print(Child(3, name="a").name)
Child(3, name="b", unit=2, rate=1)
