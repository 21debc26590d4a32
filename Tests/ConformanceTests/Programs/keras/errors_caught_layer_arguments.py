from keras import layers

attempts = [
    lambda: layers.Dense(-3),
    lambda: layers.Dense(4, activaton="relu"),
    lambda: layers.Conv2D(8),
    lambda: layers.Conv2D(8, (3, 3, 3)),
    lambda: layers.Conv2D(8, 3, padding="full"),
    lambda: layers.Dropout(1.5),
    lambda: layers.LSTM(0),
    lambda: layers.LSTM(3, return_sequence=True),
    lambda: layers.Embedding(10),
    lambda: layers.MaxPooling2D((2, 2, 2)),
    lambda: layers.BatchNormalization(momentun=0.9),
    lambda: layers.Reshape(),
    lambda: layers.Bidirectional(3),
    lambda: layers.MultiHeadAttention(2),
    lambda: layers.Activation("reul"),
    lambda: layers.Dense(3, kernel_initializer="he"),
    lambda: layers.Dense(3, kernel_regularizer="l7"),
    lambda: layers.Dense(3, kernel_constraint="positive"),
    lambda: layers.Dense(3, dtype="float31"),
]
for number, attempt in enumerate(attempts):
    try:
        print(number, attempt())
    except Exception as error:
        print(number, type(error).__name__, error)
