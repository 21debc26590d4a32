/// The operations of the register machine. R[i] is register i of the frame, K[i] a constant.
enum Operation: UInt8 {
  case nop
}
