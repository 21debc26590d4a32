größe = [1, 2]
print(größe)
print("größe:", größe[5], "ende")
