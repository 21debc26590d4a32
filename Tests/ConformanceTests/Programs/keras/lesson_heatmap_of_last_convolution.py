import numpy as np
import jax
import keras
from keras import layers, ops

keras.utils.set_random_seed(123)
inputs = keras.Input((10, 10, 1))
x = layers.Conv2D(4, 3, activation="relu", name="block1")(inputs)
x = layers.Conv2D(6, 3, activation="relu", name="last_conv")(x)
x = layers.GlobalAveragePooling2D()(x)
outputs = layers.Dense(3, name="classes")(x)
model = keras.Model(inputs, outputs)
img = np.random.rand(1, 10, 10, 1).astype("float32")


def make_heatmap(img, model, last_conv_layer_name, pred_index=None):
    feature_model = keras.Model(model.inputs, model.get_layer(last_conv_layer_name).output)
    conv_output = feature_model(img)
    head_input = keras.Input(conv_output.shape[1:])
    h = head_input
    for layer in model.layers[model.layers.index(model.get_layer(last_conv_layer_name)) + 1 :]:
        h = layer(h)
    head = keras.Model(head_input, h)
    preds = head(conv_output)
    if pred_index is None:
        pred_index = int(ops.argmax(preds[0]))
    grads = jax.grad(lambda c: head(c)[0, pred_index])(conv_output)
    pooled = ops.mean(grads, axis=(0, 1, 2))
    heatmap = ops.squeeze(ops.matmul(conv_output[0], ops.expand_dims(pooled, -1)), -1)
    heatmap = ops.maximum(heatmap, 0) / ops.max(heatmap)
    return np.array(heatmap), pred_index


heat, index = make_heatmap(img, model, "last_conv")
print(heat.shape, index, heat.min().round(3), heat.max().round(3))
print(heat[:2, :3].round(3))
jet = np.uint8(255 * heat)
big = keras.utils.img_to_array(keras.utils.array_to_img(heat[..., None]).resize((10, 10)))
print(jet.dtype, jet[0, :3], big.shape, big[0, :4, 0])
filters = model.get_layer("block1").kernel
print(tuple(filters.shape), [l.name for l in model.layers])
extractor = keras.Model(inputs=model.inputs, outputs={l.name: l.output for l in model.layers[1:3]})
print({k: v.shape for k, v in extractor(img).items()})
