class Model:
    @property
    def summary(self):
        return ", ".join(self.layer_names)

m = Model()
print(hasattr(m, "summary"))
print(m.summary)
