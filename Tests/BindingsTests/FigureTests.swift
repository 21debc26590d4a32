import Bindings
import Diagnostics
import Host
import Results
import Testing

/// What a cell shows when it is run in a new session.
private func outputs(_ code: String) -> [Output] {
  let session = Session(host: Host(), limits: .none)
  let source = SourceFile(name: "cell", utf8: Array(code.utf8))
  var lines: [(offset: Int, length: Int)] = []
  for line in 1...source.lineStarts.count {
    lines.append((source.lineStarts[line - 1], source.lineBytes(line).count))
  }
  return session.run(cell: source, lines: lines, display: true)
}

private func figures(_ outputs: [Output]) -> [(svg: String, alternative: String)] {
  var found: [(svg: String, alternative: String)] = []
  for case .figure(let svg, let alternative) in outputs { found.append((svg, alternative)) }
  return found
}

@Suite(.serialized) struct FigureTests {
  @Test func aFigureAppearsWhereItIsShownAndOnlyThere() {
    let shown = outputs(
      "import matplotlib.pyplot as plt\nplt.plot([1, 3, 2])\nplt.title('up')\nplt.show()\n1 + 1\n")
    #expect(shown.count == 2)
    #expect(figures(shown).count == 1)
    if case .value(let text) = shown.last { #expect(text == "2") } else { Issue.record("no value") }
    #expect(figures(shown).first?.svg.contains(">up</text>") == true)
    #expect(
      figures(shown).first?.alternative
        == "Figure. Plot \"up\": line through 3 points, x from 0 to 2, y from 1 to 3, first 1, "
        + "last 2.")
  }

  @Test func whatIsLeftOpenAppearsAtTheEndOfTheCell() {
    #expect(
      figures(
        outputs("import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nx = ax.plot([1, 2])\n")
      ).count == 1)
    #expect(
      figures(outputs("import matplotlib.pyplot as plt\nx = plt.plot([1])\nplt.close()\n")).isEmpty)
    #expect(
      figures(
        outputs(
          "import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nx = ax.plot([1])\nfig\n")
      ).count == 1)
  }

  @Test func theSameCodeDrawsTheSameFigure() {
    let code = """
      import numpy as np, matplotlib.pyplot as plt
      fig, axes = plt.subplots(2, 3)
      a = axes.ravel()
      a[0].hist(np.arange(20) % 7, bins=5, label="n"); a[0].legend()
      im = a[1].imshow(np.arange(12).reshape(3, 4)); fig.colorbar(im, ax=a[1])
      a[2].contourf(np.arange(16).reshape(4, 4) % 5)
      a[3].semilogy([1, 10, 100]); a[3].grid(True)
      a[4].scatter([1, 2, 3], [3, 1, 2], c=[0, 1, 2], s=[10, 40, 90], alpha=0.5)
      a[5].boxplot([[1, 2, 9], [2, 3, 4]]); a[5].annotate("x", (1, 2), (2, 3), arrowprops={})
      fig.tight_layout()
      """
    let first = figures(outputs(code))
    #expect(first.count == 1)
    #expect(first.first?.svg == figures(outputs(code)).first?.svg)
    #expect(first.first?.svg.contains("nan") == false)
    #expect(first.first?.svg.contains("data:image/png;base64,") == true)
  }

  @Test func anErrorKeepsTheFigureThatWasDrawn() {
    let shown = outputs("import matplotlib.pyplot as plt\nplt.plot([1])\nplt.plot([1], [1, 2])\n")
    #expect(figures(shown).count == 1)
    if case .error(let report) = shown.last {
      #expect(
        report.message
          == "x and y must have same first dimension, but have shapes (1,) and (2,)")
    } else {
      Issue.record("no error")
    }
  }

  @Test func whatIsNotThereIsSaidInASentence() {
    for (code, words) in [
      ("import matplotlib.animation", "still figures"),
      ("import matplotlib.pyplot as plt\nplt.figure().add_subplot(projection='3d')", "3D"),
      ("import pandas", "pandas"),
    ] {
      if case .error(let report) = outputs(code).last {
        #expect((report.message + report.hint).contains(words))
      } else {
        Issue.record("no error for \(code)")
      }
    }
  }
}
