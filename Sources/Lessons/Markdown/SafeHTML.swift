/// Elements that raw HTML in a lesson may use in running text, each with an end tag.
let safeElements: Set<String> = [
  "abbr", "b", "cite", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span",
  "strong", "sub", "sup", "u", "var",
]

/// Elements without content.
let safeVoidElements: Set<String> = ["br", "wbr"]

/// Attributes that they may have. None of them can run anything or leave the page.
let safeAttributes: Set<String> = ["id", "lang", "dir", "title"]
