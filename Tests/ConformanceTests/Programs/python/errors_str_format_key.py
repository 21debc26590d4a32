template = "{name}: {value:.2f}"
print(template.format(name="loss", value=0.5))
print(template.format(name="loss", valu=0.5))
