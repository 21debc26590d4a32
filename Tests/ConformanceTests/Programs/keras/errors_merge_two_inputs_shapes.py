from keras import Input, layers

title = Input((20,), name="title")
image = Input((8, 8, 3), name="image")
a = layers.Dense(16)(title)
b = layers.Conv2D(16, 3)(image)
print(a.shape, b.shape)
merged = layers.Concatenate()([a, b])
