def register(cls):
    print("registered", cls.__name__)

@register
class Model:
    pass

m = Model()
