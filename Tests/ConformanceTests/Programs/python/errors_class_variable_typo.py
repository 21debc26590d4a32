class Model:
    default_rate = 0.1
    def rate(self):
        return Model.defualt_rate

print(Model.default_rate)
Model().rate()
