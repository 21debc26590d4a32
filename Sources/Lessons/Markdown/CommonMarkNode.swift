import CCmark

/// A node of the tree that libcmark made: valid as long as its `CommonMarkTree` lives.
struct CommonMarkNode {
  let pointer: OpaquePointer

  var type: cmark_node_type { cmark_node_get_type(pointer) }
  var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
  var url: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
  var title: String { cmark_node_get_title(pointer).map { String(cString: $0) } ?? "" }
  var fenceInfo: String { cmark_node_get_fence_info(pointer).map { String(cString: $0) } ?? "" }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  var endColumn: Int { Int(cmark_node_get_end_column(pointer)) }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }

  /// The first number of a numbered list, or nil.
  var listStart: Int? {
    cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
      ? Int(cmark_node_get_list_start(pointer)) : nil
  }

  var children: [CommonMarkNode] {
    var result: [CommonMarkNode] = []
    var next = cmark_node_first_child(pointer)
    while let node = next {
      result.append(CommonMarkNode(pointer: node))
      next = cmark_node_next(node)
    }
    return result
  }
}

/// Owns a tree of libcmark.
final class CommonMarkTree {
  let root: CommonMarkNode

  init(parsing bytes: [UInt8]) {
    let document = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
      }
    }
    guard let document else { preconditionFailure("cmark always returns a document") }
    root = CommonMarkNode(pointer: document)
  }

  deinit { cmark_node_free(root.pointer) }
}
