header = b"PNG"
print(header + b"!")
print(header + "text")
