# Which part of a picture made the decision? The gradients of the last feature map, pooled.
import numpy as np
import jax
import keras
from keras import layers, ops

keras.utils.set_random_seed(8)
inputs = keras.Input((12, 12, 1))
x = layers.Conv2D(4, 3, activation="relu", padding="same", name="early")(inputs)
x = layers.MaxPooling2D()(x)
x = layers.Conv2D(6, 3, activation="relu", padding="same", name="last_conv")(x)
x = layers.GlobalAveragePooling2D(name="pool")(x)
outputs = layers.Dense(3, name="head")(x)
model = keras.Model(inputs, outputs)

rng = np.random.default_rng(1)
images = rng.random((30, 12, 12, 1)).astype("float32") * 0.2
labels = np.arange(30) % 3
for i, k in enumerate(labels):
    images[i, 4 * k : 4 * k + 4, 4:8] += 0.8
model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
model.fit(images, labels, epochs=5, batch_size=10, verbose=0)


def make_gradcam_heatmap(img_array, model, last_conv_layer_name, pred_index=None):
    feature_model = keras.Model(model.inputs, model.get_layer(last_conv_layer_name).output)
    classifier_input = keras.Input(shape=model.get_layer(last_conv_layer_name).output.shape[1:])
    x = classifier_input
    for name in ["pool", "head"]:
        x = model.get_layer(name)(x)
    classifier = keras.Model(classifier_input, x)
    features = feature_model(img_array)
    if pred_index is None:
        pred_index = int(ops.argmax(classifier(features)[0]))

    def score(maps):
        return classifier(maps)[0, pred_index]

    grads = jax.grad(score)(features)
    pooled = ops.mean(grads, axis=(0, 1, 2))
    heatmap = ops.squeeze(ops.matmul(features[0], pooled[..., None]))
    heatmap = ops.maximum(heatmap, 0) / ops.max(heatmap)
    return ops.convert_to_numpy(heatmap), pred_index, classifier


heat, found, classifier = make_gradcam_heatmap(images[:1], model, "last_conv")
print(heat.shape, heat.dtype, found, round(float(heat.max()), 3))
print(np.round(heat, 2))
classifier.summary()
print(classifier.count_params(), model.count_params())
small = keras.Model(model.inputs, [layer.output for layer in model.layers[1:]])
for layer, out in zip(model.layers[1:], small(images[:2])):
    print(layer.name, out.shape)
