points = {(0, 0): "origin"}
print(points[(0, 0)])
table = {[1, 2]: "pair"}
