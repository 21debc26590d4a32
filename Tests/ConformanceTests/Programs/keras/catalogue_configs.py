import keras
from keras import layers
made = [
 layers.Dense(3), layers.Dense(3, "relu", kernel_regularizer="l2", activity_regularizer="l1", lora_rank=2),
 layers.EinsumDense("abc,cd->abd", output_shape=(None, 4), bias_axes="d", activation="relu"),
 layers.EinsumDense("...x,xy->...y", output_shape=4, activity_regularizer="l2"),
 layers.Embedding(5, 2), layers.Embedding(5, 2, mask_zero=True, lora_rank=1), layers.ReversibleEmbedding(5, 2),
 layers.Masking(), layers.Identity(), layers.Activation("tanh"), layers.ReLU(6.0), layers.LeakyReLU(), layers.PReLU(shared_axes=[1, 2]),
 layers.ELU(), layers.Softmax(), layers.Dropout(0.5), layers.AlphaDropout(0.2, seed=3), layers.SpatialDropout1D(0.3), layers.SpatialDropout2D(0.3), layers.SpatialDropout3D(0.3),
 layers.GaussianNoise(0.1), layers.GaussianDropout(0.1), layers.ActivityRegularization(l1=0.1),
 layers.Flatten(), layers.Reshape((2, -1)), layers.Permute((2, 1)), layers.RepeatVector(3),
 layers.UpSampling1D(), layers.UpSampling2D(interpolation="bilinear"), layers.UpSampling3D(), layers.ZeroPadding1D(), layers.ZeroPadding2D(((1, 2), (0, 1))), layers.ZeroPadding3D(2),
 layers.Cropping1D(), layers.Cropping2D(1), layers.Cropping3D(),
 layers.Conv1D(2, 3, padding="causal"), layers.Conv2D(4, (3, 2), strides=2, padding="same", groups=2), layers.Conv3D(2, 2, data_format="channels_first"),
 layers.Conv1DTranspose(2, 3), layers.Conv2DTranspose(2, 3, strides=2, output_padding=1), layers.Conv3DTranspose(2, 2),
 layers.SeparableConv1D(3, 2), layers.SeparableConv2D(3, 2, depth_multiplier=2), layers.DepthwiseConv1D(3), layers.DepthwiseConv2D(3, activity_regularizer="l2"),
 layers.MaxPooling1D(), layers.MaxPooling2D(3, strides=2, padding="same"), layers.MaxPooling3D(), layers.AveragePooling1D(2), layers.AveragePooling2D(2), layers.AveragePooling3D(2),
 layers.GlobalAveragePooling1D(), layers.GlobalMaxPooling2D(keepdims=True), layers.GlobalAveragePooling3D(data_format="channels_first"),
 layers.AdaptiveAveragePooling1D(3), layers.AdaptiveMaxPooling2D((2, 3)), layers.AdaptiveAveragePooling3D(2),
 layers.BatchNormalization(), layers.BatchNormalization(renorm=True), layers.LayerNormalization(axis=[1, 2]), layers.GroupNormalization(2), layers.UnitNormalization(), layers.RMSNormalization(),
 layers.SpectralNormalization(layers.Dense(2)), layers.Add(), layers.Concatenate(axis=1), layers.Dot(axes=1), layers.Average(activity_regularizer="l2"),
 layers.Attention(), layers.AdditiveAttention(dropout=0.1, seed=1), layers.MultiHeadAttention(2, 3), layers.MultiHeadAttention(2, 3, value_dim=4, dropout=0.1, output_shape=5, attention_axes=(1, 2)), layers.GroupQueryAttention(4, 4, 2),
 layers.SimpleRNN(3), layers.LSTM(3, dropout=0.1, seed=5), layers.GRU(3, return_sequences=True, activity_regularizer="l2"), layers.SimpleRNNCell(3), layers.LSTMCell(3), layers.GRUCell(3, reset_after=False),
 layers.RNN(layers.GRUCell(3), return_state=True), layers.RNN([layers.LSTMCell(2), layers.LSTMCell(3)]), layers.StackedRNNCells([layers.SimpleRNNCell(2)]),
 layers.Bidirectional(layers.LSTM(2)), layers.TimeDistributed(layers.Dense(2)), layers.ConvLSTM1D(2, 3), layers.ConvLSTM2D(2, 3, padding="same"), layers.ConvLSTM3D(2, 2, return_sequences=True),
 layers.Wrapper(layers.Dense(2)),
]
for layer in made:
    print(layer)
    for k, v in layer.get_config().items():
        print("   ", k, "=", v)
