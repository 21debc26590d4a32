from keras import Input, Model, layers

encode = layers.Dense(4, name="encode")
left, right = Input((3,), name="left"), Input((3,), name="right")
model = Model([left, right], layers.add([encode(left), encode(right)]))
print(len(encode._inbound_nodes), "calls")
for name in ["input", "output"]:
    try:
        print(getattr(encode, name))
    except AttributeError as error:
        print(error)
encode(Input((5,)))
