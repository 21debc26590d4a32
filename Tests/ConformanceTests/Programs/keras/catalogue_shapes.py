import keras
from keras import layers
cases = [
 (layers.Dense(3), (None, 5, 4)), (layers.EinsumDense("abc,cd->abd", output_shape=(None, 4), bias_axes="d"), (None, 7, 3)), (layers.EinsumDense("...x,xy->...y", output_shape=4), (None, 2, 7, 3)),
 (layers.EinsumDense("ab...,bc->ac...", output_shape=(4,), bias_axes="c"), (None, 5, 6)),
 (layers.Embedding(5, 2), (None, 4)), (layers.ReversibleEmbedding(5, 2, tie_weights=False), (None, 4)), (layers.PReLU(shared_axes=[1]), (None, 4, 3)),
 (layers.Flatten(), (None, 4, 3)), (layers.Flatten(), (None, None, 3)), (layers.Flatten(), (4,)), (layers.Reshape((2, -1)), (None, 8)), (layers.Permute((2, 1)), (None, 4, 3)), (layers.RepeatVector(3), (None, 3)),
 (layers.UpSampling1D(3), (None, 4, 3)), (layers.UpSampling2D((1, 3)), (None, None, 4, 3)), (layers.UpSampling3D(data_format="channels_first"), (None, 1, 2, 3, 4)),
 (layers.ZeroPadding1D((1, 2)), (None, 4, 3)), (layers.ZeroPadding2D(2, data_format="channels_first"), (None, 1, 3, 4)), (layers.Cropping1D(), (None, 5, 2)), (layers.Cropping2D(((1, 2), (0, 1))), (None, 6, 6, 2)), (layers.Cropping3D(), (None, 4, 4, 4, 1)),
 (layers.Conv1D(2, 3, padding="causal", dilation_rate=2), (None, 9, 4)), (layers.Conv2D(4, (3, 2), strides=2, padding="same", groups=2), (None, 7, 8, 4)), (layers.Conv2D(4, 3, data_format="channels_first"), (None, 3, 8, 9)), (layers.Conv3D(2, 2), (None, 4, 4, None, 1)),
 (layers.Conv1DTranspose(2, 3, strides=2), (None, 5, 3)), (layers.Conv2DTranspose(2, 3, strides=2, padding="same", output_padding=1), (None, 5, 6, 3)), (layers.Conv2DTranspose(2, 2, dilation_rate=2), (None, 5, 6, 3)), (layers.Conv3DTranspose(2, 2, data_format="channels_first"), (None, 1, 3, 3, 3)),
 (layers.SeparableConv1D(3, 2), (None, 6, 2)), (layers.SeparableConv2D(3, 2, depth_multiplier=2, padding="same"), (None, 6, 6, 2)), (layers.DepthwiseConv1D(3, strides=2), (None, 9, 2)), (layers.DepthwiseConv2D(3, depth_multiplier=3, data_format="channels_first"), (None, 2, 6, 6)),
 (layers.MaxPooling1D(), (None, 7, 2)), (layers.MaxPooling2D(3, strides=2, padding="same"), (None, 7, 8, 2)), (layers.AveragePooling3D(2, data_format="channels_first"), (None, 2, 4, 4, 4)),
 (layers.GlobalAveragePooling1D(), (None, 5, 2)), (layers.GlobalMaxPooling2D(keepdims=True), (None, 5, 5, 2)), (layers.GlobalAveragePooling3D(data_format="channels_first"), (None, 2, 3, 3, 3)),
 (layers.AdaptiveAveragePooling1D(3), (None, 7, 2)), (layers.AdaptiveMaxPooling2D((2, 3)), (None, 7, 7, 2)), (layers.AdaptiveAveragePooling3D(2, data_format="channels_first"), (None, 1, 4, 4, 4)),
 (layers.BatchNormalization(), (None, 4)), (layers.BatchNormalization(axis=1, renorm=True), (None, 4, 5)), (layers.LayerNormalization(axis=[1, 2]), (None, 4, 5)), (layers.GroupNormalization(2), (None, 4, 6)), (layers.RMSNormalization(), (None, 4)), (layers.UnitNormalization(), (None, 4)),
 (layers.SpectralNormalization(layers.Conv2D(2, 3)), (None, 5, 5, 1)), (layers.TimeDistributed(layers.Dense(2)), (None, 4, 3)), (layers.TimeDistributed(layers.Conv2D(2, 3)), (None, 4, 6, 6, 1)),
 (layers.SimpleRNN(3), (None, 4, 2)), (layers.LSTM(3, return_sequences=True, return_state=True), (2, 4, 2)), (layers.GRU(3, return_sequences=True), (None, None, 2)), (layers.GRU(3, reset_after=False, use_bias=False), (None, None, 2)),
 (layers.RNN(layers.GRUCell(3), return_state=True), (None, 4, 2)), (layers.RNN([layers.LSTMCell(2), layers.GRUCell(3)], return_state=True, return_sequences=True), (None, 4, 5)),
 (layers.Bidirectional(layers.LSTM(2, return_state=True)), (None, 4, 3)), (layers.Bidirectional(layers.GRU(2, return_sequences=True), merge_mode=None), (None, 4, 3)), (layers.Bidirectional(layers.SimpleRNN(2), merge_mode="sum"), (None, 4, 3)),
 (layers.ConvLSTM1D(2, 3), (None, 4, 6, 1)), (layers.ConvLSTM2D(2, 3, padding="same", return_sequences=True, return_state=True), (None, 4, 6, 6, 1)), (layers.ConvLSTM2D(2, 3, data_format="channels_first"), (None, 4, 1, 6, 6)), (layers.ConvLSTM3D(2, 2), (None, 2, 3, 3, 3, 1)),
 (layers.LSTMCell(3), (None, 4)), (layers.StackedRNNCells([layers.LSTMCell(3), layers.SimpleRNNCell(2)]), (None, 4)),
]
for layer, shape in cases:
    print(layer.name, shape)
    try:
        print("   out", layer.compute_output_shape(shape))
    except Exception as e:
        print("   out", type(e).__name__, str(e)[:100])
    layer.build(shape)
    print("   built", layer.built, layer.count_params())
    for w in layer.weights:
        print("     ", w.name, w.path, w.shape, w.trainable)
    print("   vars", len(layer.variables), [v.name for v in layer.variables if v.name.startswith("seed")])
    spec = layer.input_spec
    print("   spec", spec)
