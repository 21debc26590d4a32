from keras import activations, constraints, initializers, layers, losses, metrics, optimizers, regularizers

for make in (
    lambda: layers.Activation("sigmod"),
    lambda: activations.get("soft_max"),
    lambda: layers.Dense(3, kernel_initializer="glorot"),
    lambda: layers.Dense(3, kernel_regularizer="L3"),
    lambda: layers.Dense(3, kernel_constraint="positive"),
    lambda: initializers.get("he"),
    lambda: regularizers.get(0.01),
    lambda: constraints.get("small"),
    lambda: losses.get("mean_square"),
    lambda: metrics.get("acuracy"),
    lambda: optimizers.get("adamm"),
    lambda: optimizers.get(0.1),
    lambda: losses.get(3),
    lambda: activations.get(3),
):
    try:
        print("made", make())
    except Exception as e:
        print(type(e).__name__ + ":", e)
