import keras

for make in [
    lambda: keras.losses.get("mean_sqared_error"),
    lambda: keras.metrics.get("acuracy"),
    lambda: keras.optimizers.get("adamax2"),
    lambda: keras.activations.get("swish2"),
    lambda: keras.initializers.get("he_norml"),
    lambda: keras.regularizers.get("l12"),
    lambda: keras.constraints.get("nonneg"),
    lambda: keras.layers.deserialize({"class_name": "Dnse", "config": {"units": 1}}),
]:
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, str(error).splitlines()[0])
keras.optimizers.Adam(learning_rate="fast")
