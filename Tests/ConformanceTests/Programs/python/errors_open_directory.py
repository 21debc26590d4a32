import os
os.mkdir("data")
print(os.path.isdir("data"))
with open("data") as f:
    print(f.read())
