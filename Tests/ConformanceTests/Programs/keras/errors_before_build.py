import keras
from keras import layers

model = keras.Sequential([layers.Dense(3), layers.Dense(1)])
print(model.built, len(model.layers))
for look in (
    lambda: model.weights,
    lambda: model.get_weights(),
    lambda: model.output_shape,
    lambda: model.input_shape,
    lambda: model.inputs,
    lambda: model.outputs,
    lambda: model.input,
    lambda: model.output,
    lambda: model.count_params(),
    lambda: model.layers[0].kernel,
    lambda: model.layers[0].input,
    lambda: model.layers[0].output,
    lambda: model.layers[0].output_shape,
    lambda: model.layers[0].count_params(),
    lambda: model.get_layer("hidden"),
    lambda: model.get_layer(index=7),
    lambda: model.get_layer(),
):
    try:
        print(look())
    except Exception as e:
        print(type(e).__name__ + ":", e)
