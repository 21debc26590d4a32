import random as rnd
print(rnd.Random(1).random() < 1)
print(random.random())
