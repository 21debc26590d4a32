model = "resnet"
print(model.upper())
print(model())
