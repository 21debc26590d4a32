extension LayerCatalogue {
  /// The rows of Keras's package `rnn`.
  mutating func addRecurrent() {
    package = "rnn"
    row(
      "RNN",
      "cell, return_sequences=False, return_state=False, go_backwards=False, stateful=False, "
        + "unroll=False, zero_output_for_mask=False, **kwargs"
    ) { (a) throws(KerasError) in try RecurrentLayer(a) }
    row(
      "StackedRNNCells", file: "stacked_rnn_cells", "cells, **kwargs"
    ) { (a) throws(KerasError) in try StackedCells(a) }
    row(
      "SimpleRNN", base: "RNN",
      "units, activation='tanh', use_bias=True, kernel_initializer='glorot_uniform', "
        + "recurrent_initializer='orthogonal', bias_initializer='zeros', "
        + "kernel_regularizer=None, recurrent_regularizer=None, bias_regularizer=None, "
        + "activity_regularizer=None, kernel_constraint=None, recurrent_constraint=None, "
        + "bias_constraint=None, dropout=0.0, recurrent_dropout=0.0, return_sequences=False, "
        + "return_state=False, go_backwards=False, stateful=False, unroll=False, seed=None, "
        + "**kwargs"
    ) { (a) throws(KerasError) in
      try RecurrentLayer(a) { (c) throws(KerasError) in try SimpleRNNCell(c) }
    }
    row(
      "LSTM", base: "RNN",
      "units, activation='tanh', recurrent_activation='sigmoid', use_bias=True, "
        + "kernel_initializer='glorot_uniform', recurrent_initializer='orthogonal', "
        + "bias_initializer='zeros', unit_forget_bias=True, kernel_regularizer=None, "
        + "recurrent_regularizer=None, bias_regularizer=None, activity_regularizer=None, "
        + "kernel_constraint=None, recurrent_constraint=None, bias_constraint=None, "
        + "dropout=0.0, recurrent_dropout=0.0, seed=None, return_sequences=False, "
        + "return_state=False, go_backwards=False, stateful=False, unroll=False, "
        + "use_cudnn='auto', **kwargs"
    ) { (a) throws(KerasError) in
      try RecurrentLayer(a) { (c) throws(KerasError) in try LSTMCell(c) }
    }
    row(
      "GRU", base: "RNN",
      "units, activation='tanh', recurrent_activation='sigmoid', use_bias=True, "
        + "kernel_initializer='glorot_uniform', recurrent_initializer='orthogonal', "
        + "bias_initializer='zeros', kernel_regularizer=None, recurrent_regularizer=None, "
        + "bias_regularizer=None, activity_regularizer=None, kernel_constraint=None, "
        + "recurrent_constraint=None, bias_constraint=None, dropout=0.0, recurrent_dropout=0.0, "
        + "seed=None, return_sequences=False, return_state=False, go_backwards=False, "
        + "stateful=False, unroll=False, reset_after=True, use_cudnn='auto', **kwargs"
    ) { (a) throws(KerasError) in
      try RecurrentLayer(a) { (c) throws(KerasError) in try GRUCell(c) }
    }
    row(
      "SimpleRNNCell", file: "simple_rnn",
      "units, activation='tanh', use_bias=True, kernel_initializer='glorot_uniform', "
        + "recurrent_initializer='orthogonal', bias_initializer='zeros', "
        + "kernel_regularizer=None, recurrent_regularizer=None, bias_regularizer=None, "
        + "kernel_constraint=None, recurrent_constraint=None, bias_constraint=None, "
        + "dropout=0.0, recurrent_dropout=0.0, seed=None, **kwargs"
    ) { (a) throws(KerasError) in
      try SimpleRNNCell(a)
    }
    row(
      "LSTMCell", file: "lstm",
      "units, activation='tanh', recurrent_activation='sigmoid', use_bias=True, "
        + "kernel_initializer='glorot_uniform', recurrent_initializer='orthogonal', "
        + "bias_initializer='zeros', unit_forget_bias=True, kernel_regularizer=None, "
        + "recurrent_regularizer=None, bias_regularizer=None, kernel_constraint=None, "
        + "recurrent_constraint=None, bias_constraint=None, dropout=0.0, recurrent_dropout=0.0, "
        + "seed=None, **kwargs"
    ) { (a) throws(KerasError) in
      try LSTMCell(a)
    }
    row(
      "GRUCell", file: "gru",
      "units, activation='tanh', recurrent_activation='sigmoid', use_bias=True, "
        + "kernel_initializer='glorot_uniform', recurrent_initializer='orthogonal', "
        + "bias_initializer='zeros', kernel_regularizer=None, recurrent_regularizer=None, "
        + "bias_regularizer=None, kernel_constraint=None, recurrent_constraint=None, "
        + "bias_constraint=None, dropout=0.0, recurrent_dropout=0.0, reset_after=True, "
        + "seed=None, **kwargs"
    ) { (a) throws(KerasError) in
      try GRUCell(a)
    }
    row(
      "Bidirectional",
      "layer, merge_mode='concat', weights=None, backward_layer=None, **kwargs"
    ) { (a) throws(KerasError) in
      try Bidirectional(a)
    }
    row(
      "TimeDistributed", base: "Wrapper", "layer, **kwargs"
    ) { (a) throws(KerasError) in
      try TimeDistributed(a)
    }
    for rank in 1...3 {
      row(
        "ConvLSTM\(rank)D", file: "conv_lstm\(rank)d", base: "RNN",
        "filters, kernel_size, strides=1, padding='valid', data_format=None, dilation_rate=1, "
          + "activation='tanh', recurrent_activation='sigmoid', use_bias=True, "
          + "kernel_initializer='glorot_uniform', recurrent_initializer='orthogonal', "
          + "bias_initializer='zeros', unit_forget_bias=True, kernel_regularizer=None, "
          + "recurrent_regularizer=None, bias_regularizer=None, activity_regularizer=None, "
          + "kernel_constraint=None, recurrent_constraint=None, bias_constraint=None, "
          + "dropout=0.0, recurrent_dropout=0.0, seed=None, return_sequences=False, "
          + "return_state=False, go_backwards=False, stateful=False, **kwargs"
      ) { (a) throws(KerasError) in
        try RecurrentLayer(a) { (c) throws(KerasError) in try ConvLSTMCell(c, rank: rank) }
      }
    }
  }
}
