from keras import optimizers

for make in (
    lambda: optimizers.Adam(lr=0.1),
    lambda: optimizers.SGD(momentum=2),
    lambda: optimizers.SGD(learning_rate="fast"),
    lambda: optimizers.Adam(clipnorm=1.0, clipvalue=0.5),
    lambda: optimizers.Adam(clipnorm=-1.0),
    lambda: optimizers.Adam(learningrate=0.1),
    lambda: optimizers.RMSProp(0.1),
):
    try:
        print("made", type(make()).__name__)
    except Exception as e:
        print(type(e).__name__ + ":", e)
