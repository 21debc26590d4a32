import keras
from keras import layers


def dense_block(width, depth, name):
    block = keras.Sequential(name=name)
    for i in range(depth):
        block.add(layers.Dense(width, activation="relu"))
        block.add(layers.LayerNormalization())
    return block


left, right = keras.Input((12,), name="left_view"), keras.Input((12,), name="right_view")
tower = dense_block(8, 2, "tower")
a, b = tower(left), tower(right)
both = layers.Concatenate(name="both")([a, b, layers.Multiply()([a, b])])
extra = dense_block(4, 1, "mixer")(both)
model = keras.Model([left, right], [layers.Dense(1, name="same")(extra), a], name="two_views")
model.summary(expand_nested=True)
model.summary(expand_nested=True, show_trainable=True, line_length=100)
print(tower.name, tower.count_params(), [l.name for l in tower.layers])
print([l.name for l in model.layers])
print(len(tower._inbound_nodes))
tower.summary()
print([o.name for o in model.outputs] == [o.name for o in model.outputs], model.output_shape, model.output_names)
