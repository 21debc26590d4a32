/// The operations of the register machine.
///
/// R[i] is a register of the frame, K[i] a constant of the code, `wide` the 32-bit operand in place of
/// b and c. Jumps are relative to the following instruction.
enum Operation: UInt8 {
  case nop
  // Registers and constants: R[a] = …
  case move  // R[b]
  case loadConstant  // K[wide]
  case loadInt  // the integer wide
  case loadNone, loadTrue, loadFalse
  /// Raises UnboundLocalError if R[a] is unbound.
  case checkLocal
  /// Unbinds R[a].
  case deleteLocal

  // Names; the inline cache `wide` knows the name.
  case loadGlobal, storeGlobal, deleteGlobal
  /// A class body's names: namespace, globals, builtins.
  case loadName, storeName, deleteName
  // Cells: R[b] holds a cell, or b counts the function's captured cells.
  case makeCell  // R[a] = cell(R[a])
  case loadCell  // R[a] = R[b].value
  case storeCell  // R[a].value = R[b]
  case deleteCell
  case loadFree, storeFree, deleteFree
  case loadClosure  // R[a] = the cell itself
  /// In a class body: the namespace's entry (name K[c]), else the captured cell b.
  case loadNameOrFree

  // Arithmetic: R[a] = R[b] op R[c]; x = 1 for the in-place form.
  case add, subtract, multiply, divide, floorDivide, modulo
  /// x is the operator; in place if 128 is added.
  case binary
  // With the signed number c as right operand; x = 1 in place, 2 for a subtraction of −c.
  case addInt, multiplyInt, floorDivideInt, moduloInt
  case negate, unary, not

  // Comparison: R[a] = R[b] op R[c].
  case compare  // x is the operator
  case isSame, isNotSame, contains, notContains
  // Jumps by c if (R[a] op R[b]) == x; in the Int forms b is a signed number.
  case jumpLess, jumpLessEqual, jumpGreater, jumpGreaterEqual, jumpEqual, jumpNotEqual
  case jumpLessInt, jumpLessEqualInt, jumpGreaterInt, jumpGreaterEqualInt, jumpEqualInt
  case jumpNotEqualInt
  case jump, jumpTrue, jumpFalse  // wide
  /// Jumps by wide if (R[a] is None) == x.
  case jumpNone
  /// Before each round of a `while` loop: limits, collection.
  case safepoint

  // Attributes; c is the inline cache.
  case loadAttribute  // R[a] = R[b].name
  case storeAttribute  // R[a].name = R[b]
  case deleteAttribute  // del R[a].name
  /// R[a] = method, R[a+1] = R[b]; or R[a] = attribute, R[a+1] unbound.
  case loadMethod
  /// As loadMethod for `super().name`: R[b] = super, R[b+1] = class, R[b+2] = instance.
  case loadSuperMethod
  /// As loadMethod for `__enter__` (x = 0) or `__exit__` (x = 1) of R[b].
  case loadContextMethod

  // Items.
  case getItem  // R[a] = R[b][R[c]]
  case getItemInt  // R[a] = R[b][c], c a signed number
  case setItem  // R[a][R[b]] = R[c]
  case deleteItem  // del R[a][R[b]]
  case getSlice  // R[a] = R[b][R[c]:R[c+1]]
  case buildSlice  // R[a] = slice(R[b], R[b+1], R[b+2])

  // Calls: R[a] = the result. Arguments follow the callable.
  case call  // R[b](c arguments)
  case callMethod  // R[b], R[b+1] from loadMethod, c arguments from R[b+2] on
  // The same with keywords: the next instruction's wide is the constant with their names.
  case callKeywords, callMethodKeywords
  /// R[b](*R[b+1], **R[b+2]); R[b+2] may be unbound.
  case callUnpacked
  case returnValue  // R[a]
  case returnNone

  // Displays: R[a] = … from c values at R[b].
  case buildList, buildTuple, buildSet, buildDict, buildString
  case listAppend  // R[a] gets R[b]
  case listExtend  // x = 1: an argument list, for the error's words
  case setAdd, setUpdate
  case dictSet  // R[a][R[b]] = R[c]
  case dictUpdate  // x = 1: keyword arguments of R[c]
  case listToTuple  // R[a] = tuple(R[b])
  /// R[a] = format(R[b], R[c]); c = 65535 without a spec; x the conversion.
  case formatValue
  case unpack  // R[b…b+c) = R[a]
  case unpackPair  // R[b], R[c] = R[a]
  /// x before the star, c after it, into R[b…]; the starred list among them.
  case unpackStarred

  // Iteration.
  case getIterator  // R[a…a+2] = iter(R[b])
  /// R[b] = next of R[a], and jump by c; go on without a jump at the end.
  case forIterate
  case yield  // R[a] = what is sent; R[b] goes out
  case yieldFrom  // R[a] = result of delegating to the iterator R[b]
  case getYieldFromIterator

  // Exceptions.
  case raise  // R[a], from R[b] if x = 1
  case raiseAgain  // the handled exception
  case reraise  // R[a], unchanged
  /// Jumps by c unless the exception R[a] is of class R[b].
  case jumpUnlessMatch
  case setHandled  // what is handled now is R[a]; x = 1: what it was before the frame
  case raiseAssertion  // x = 1: with message R[a]
  case exceptionParts  // R[a…a+2] = type, value, traceback of R[b]

  // Definitions and imports.
  /// R[a] = function of code K[c]: R[b] defaults, R[b+1] keyword defaults, R[b+2] annotations, then
  /// the captured cells.
  case makeFunction
  /// R[a] = class named K[c]: R[b] body, R[b+1] bases, R[b+2] keywords.
  case buildClass
  case importName  // R[a] = the module K[b]; x = 1: the last part of a dotted name
  case importFrom  // R[a] = R[b].K[c]
  case importStar  // everything public of R[a]
  case setUpAnnotations

  /// R[a] = whether R[b] fits, by `MatchTest` x; operand c.
  case matchTest
  /// Matches R[b] against class R[b+1]: x positional sub-patterns, keyword names K[c]; R[a] = a tuple
  /// of the attributes or None.
  case matchClass
  /// R[a] = a tuple of the values of the keys at R[b+1] in the mapping R[b], or None.
  case matchKeys
  /// R[a] = dict of R[b] without the keys R[c].
  case matchRest
}

extension Operation {
  /// Has a 16-bit jump offset in c.
  var isComparisonJump: Bool {
    rawValue >= Operation.jumpLess.rawValue && rawValue <= Operation.jumpNotEqualInt.rawValue
  }
}

/// What `Operation.matchTest` asks.
enum MatchTest: UInt8 {
  case sequence, mapping
  /// Length equal to c, or at least c.
  case length, atLeast
}
