import keras
from keras import layers

inputs = keras.Input(shape=(16, 16, 3), name="img")
x = layers.Conv2D(8, 3, activation="relu")(inputs)
x = layers.Conv2D(16, 3, activation="relu")(x)
block_1 = layers.MaxPooling2D(3)(x)
x = layers.Conv2D(16, 3, activation="relu", padding="same")(block_1)
x = layers.Conv2D(16, 3, activation="relu", padding="same")(x)
block_2 = layers.add([x, block_1])
x = layers.GlobalAveragePooling2D()(block_2)
x = layers.Dropout(0.5)(x)
outputs = layers.Dense(10)(x)
model = keras.Model(inputs, outputs, name="toy_resnet")
model.summary()
print([l.name for l in model.layers])
adder = [l for l in model.layers if isinstance(l, layers.Add)][0]
print(adder.name, [t.shape for t in adder.input], adder.output.shape)
print(len(model.trainable_weights), model.count_params())
cfg = model.get_config()
print(cfg["name"], cfg["input_layers"], cfg["output_layers"], len(cfg["layers"]))
node = cfg["layers"][6]["inbound_nodes"][0]
print(cfg["layers"][6]["name"], [a["config"]["keras_history"] for a in node["args"][0]])
twin = keras.Model.from_config(cfg)
print([l.name for l in twin.layers] == [l.name for l in model.layers], twin.count_params())
sub = keras.Model(model.input, block_2)
print(sub.output_shape, len(sub.layers), sub.name)
