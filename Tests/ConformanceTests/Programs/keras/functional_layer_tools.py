# A functional model taken apart: layers by name and index, tensors between them, shapes and dtypes.
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(1)
inputs = keras.Input((8, 8, 3), name="img")
x = layers.Conv2D(4, 3, activation="relu", name="c1")(inputs)
block_1 = layers.MaxPooling2D(2, name="p1")(x)
x = layers.Conv2D(4, 3, activation="relu", padding="same", name="c2")(block_1)
block_2 = layers.add([x, block_1], name="sum")
x = layers.GlobalAveragePooling2D(name="gap")(block_2)
outputs = layers.Dense(3, name="out")(x)
model = keras.Model(inputs, outputs, name="toy")
print([layer.name for layer in model.layers], model.get_layer(index=2).name, model.get_layer("sum").output.shape)
features = keras.Model(inputs=model.inputs, outputs=[layer.output for layer in model.layers])
for f in features(np.ones((1, 8, 8, 3)))[:4]:
    print(f.shape, f.dtype)
print(model.input.name, model.output.shape, model.input_shape, model.output_shape, model.count_params())
print([n.operation.name for n in [model.get_layer("sum")._inbound_nodes[0]]], len(model.get_layer("c2").weights))
print(model.get_layer("c1").input is inputs, model.get_layer("c1").output.shape, model.get_layer("sum").input[0].shape)
for wrong in (lambda: model.get_layer("c9"), lambda: model.get_layer(index=99), lambda: model.get_layer(), lambda: model.layers[50],
              lambda: model.get_layer("c1", 2), lambda: keras.Model(inputs, layers.Dense(2)(keras.Input((3,)))),
              lambda: keras.Model(inputs=inputs), lambda: keras.Model(inputs, 5)):
    try:
        wrong()
        print("fine")
    except Exception as error:
        print(type(error).__name__, str(error)[:200])
config = model.get_config()
print(list(config), [layer["class_name"] for layer in config["layers"]])
copy = keras.Model.from_config(config)
copy.set_weights(model.get_weights())
data = np.random.rand(2, 8, 8, 3)
print(np.allclose(model(data), copy(data), atol=1e-6), type(copy).__name__, copy.name)
frozen = keras.models.clone_model(model)
frozen.trainable = False
print(len(frozen.trainable_weights), len(frozen.non_trainable_weights), len(model.trainable_weights))
