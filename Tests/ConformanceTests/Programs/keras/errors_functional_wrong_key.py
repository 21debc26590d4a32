import numpy as np
from keras import Input, Model, layers

age = Input((1,), name="age")
income = Input((1,), name="income")
x = layers.concatenate([age, income])
model = Model({"age": age, "income": income}, layers.Dense(1)(x))
model.compile("sgd", "mse")
data = {"age": np.ones((3, 1)), "salary": np.ones((3, 1))}
print(sorted(data))
model.fit(data, np.ones((3, 1)), verbose=0)
