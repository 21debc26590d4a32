from keras import Input, Sequential, layers

model = Sequential([Input((12, 2)), layers.GRU(8)])
print(model.output_shape)
model.add(layers.GRU(4))
