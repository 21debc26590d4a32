from keras.callbacks import EarlyStopping, ReduceLROnPlateau, ModelCheckpoint

print(EarlyStopping(patience=2).patience)
try:
    ReduceLROnPlateau(factor=1.5)
except ValueError as error:
    print(error)
try:
    ModelCheckpoint("best.h5", save_weights_only=True)
except ValueError as error:
    print(error)
EarlyStopping(monitor="val_loss", patient=3)
