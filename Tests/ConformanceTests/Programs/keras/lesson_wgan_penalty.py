import numpy as np
import keras
from keras import layers, ops
import jax

keras.utils.set_random_seed(0)


def conv_block(x, filters, activation, kernel_size=(3, 3), strides=(1, 1), padding="same", use_bias=True, use_bn=False, drop_value=0.0):
    x = layers.Conv2D(filters, kernel_size, strides=strides, padding=padding, use_bias=use_bias)(x)
    if use_bn:
        x = layers.BatchNormalization()(x)
    x = activation(x)
    if drop_value:
        x = layers.Dropout(drop_value)(x)
    return x


def upsample_block(x, filters, up_size=(2, 2)):
    x = layers.UpSampling2D(up_size)(x)
    x = layers.Conv2D(filters, (3, 3), padding="same", use_bias=False)(x)
    x = layers.BatchNormalization()(x)
    return layers.LeakyReLU(0.2)(x)


def get_discriminator_model():
    img_input = layers.Input(shape=(7, 7, 1))
    x = layers.ZeroPadding2D((1, 0))(img_input)
    x = conv_block(x, 4, kernel_size=(5, 5), strides=(2, 2), activation=layers.LeakyReLU(0.2), drop_value=0.3)
    x = layers.Flatten()(x)
    x = layers.Dropout(0.2)(x)
    return keras.models.Model(img_input, layers.Dense(1)(x), name="discriminator")


def get_generator_model():
    noise = layers.Input(shape=(6,))
    x = layers.Dense(4 * 4 * 8, use_bias=False)(noise)
    x = layers.BatchNormalization()(x)
    x = layers.LeakyReLU(0.2)(x)
    x = layers.Reshape((4, 4, 8))(x)
    x = upsample_block(x, 4)
    x = layers.Cropping2D(((0, 1), (1, 0)))(x)
    x = conv_block(x, 1, layers.Activation("tanh"), use_bias=False)
    return keras.models.Model(noise, x, name="generator")


d, g = get_discriminator_model(), get_generator_model()
d.summary()
g.summary()
z = np.random.normal(size=(3, 6)).astype("float32")
fake = g(z)
print(fake.shape, d(fake).shape)


def gradient_penalty(images):
    gradient = jax.grad(lambda v: ops.sum(d(v, training=False)))(images)
    norm = ops.sqrt(ops.sum(ops.square(gradient), axis=[1, 2, 3]))
    return ops.mean((norm - 1.0) ** 2)


gp = gradient_penalty(ops.convert_to_tensor(np.random.rand(3, 7, 7, 1).astype("float32")))
print(f"{float(gp):.4f}")
print(len(g.trainable_weights), len(g.non_trainable_weights), d.count_params())
