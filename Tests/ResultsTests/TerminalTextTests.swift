import Results
import Testing

@Test func carriageReturnsAndBackspacesOverwrite() {
  #expect(TerminalText("abc\rX\ndef\u{8}\u{8}YZ\n").plain == "Xbc\ndYZ")
}

@Test func progressBarKeepsItsLastStateWithoutTimings() {
  let bar =
    "\u{1B}[1m 3/25\u{1B}[0m ━━━ \u{1B}[1m1s\u{1B}[0m 50ms/step - loss: 2.1"
    + String(repeating: "\u{8}", count: 40) + "\r"
    + "\u{1B}[1m25/25\u{1B}[0m \u{1B}[32m━━━━━\u{1B}[0m\u{1B}[37m\u{1B}[0m "
    + "\u{1B}[1m0s\u{1B}[0m 2ms/step - accuracy: 0.5 - loss: 0.69    \n"
  #expect(
    TerminalText("Epoch 1/2\n" + bar).plain
      == "Epoch 1/2\n25/25 ━━━━━ - accuracy: 0.5 - loss: 0.69")
}

@Test func quietProgressLosesItsTimings() {
  #expect(
    TerminalText("25/25 - 0s - 12ms/step - accuracy: 0.5000 - loss: 0.6931\n").plain
      == "25/25 - accuracy: 0.5000 - loss: 0.6931")
  #expect(TerminalText("7/7 - 1:05 - 9s/epoch - loss: 1.0\n").plain == "7/7 - loss: 1.0")
}

@Test func textThatOnlyLooksLikeTimingsIsKept() {
  #expect(TerminalText("it took 5s - really\n").plain == "it took 5s - really")
  #expect(TerminalText("1/2 cups and 3 spoons\n").plain == "1/2 cups and 3 spoons")
}

@Test func coloursBecomeClasses() {
  let markup = TerminalText("\u{1B}[1;31mred\u{1B}[0m <b>\u{1B}[94mblue").markup.source
  #expect(
    markup == #"<span class="bold ansi-1">red</span> &lt;b&gt;<span class="ansi-12">blue</span>"#)
}

@Test func brokenEscapesDoNotHang() {
  #expect(TerminalText("a\u{1B}[12").plain == "a")
  #expect(TerminalText("a\u{1B}b\u{7}c").plain == "abc")
}
