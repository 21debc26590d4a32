data = "text".encode()
print(data.decode())
print(data.split(","))
