from keras.optimizers.schedules import ExponentialDecay, CosineDecay

print(float(ExponentialDecay(0.1, 100, 0.5)(100)))
print(float(CosineDecay(0.1, 10)(10)))
ExponentialDecay(0.1, decay_step=100, decay_rate=0.5)
