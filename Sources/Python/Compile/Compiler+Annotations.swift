import Diagnostics

/// Annotations, which `from __future__ import annotations` keeps as text.
extension Compiler {
  /// An annotation's value into a register: what it evaluates to, or its text.
  func compileAnnotation(_ annotation: Expression, into register: Int) {
    if options.keepsAnnotations {
      load(vm.text(annotationText(annotation)), into: register)
    } else {
      compile(annotation, into: register)
    }
  }

  /// The source as `ast.unparse` writes it: one space after commas and around operators, strings in
  /// single quotes.
  private func annotationText(_ annotation: Expression) -> String {
    let bytes = Array(source.utf8[Int(annotation.span.start)..<Int(annotation.span.end)])
    var out: [UInt8] = []
    var quote: UInt8 = 0
    func isWord(_ c: UInt8) -> Bool {
      c >= 128 || c == 95 || c >= 48 && c <= 57 || c | 32 >= 97 && c | 32 <= 122
    }
    for (i, c) in bytes.enumerated() {
      if quote != 0 {
        let ends = c == quote
        out.append(ends ? 39 : c)
        if ends { quote = 0 }
        continue
      }
      switch c {
      case 34, 39:
        quote = c
        out.append(39)
      case 44:
        out += [44, 32]
      case 124:
        out += [32, 124, 32]
      case 32, 9, 10, 13, 92:
        // Only the space between two words means anything.
        let next = bytes[(i + 1)...].first { $0 > 32 && $0 != 92 } ?? 0
        if let last = out.last, isWord(last), isWord(next) { out.append(32) }
      default: out.append(c)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
