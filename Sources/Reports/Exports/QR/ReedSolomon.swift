/// Check bytes over the field of 256 elements, by which a reader mends what it can't see.
///
/// Source: ISO/IEC 18004:2015, 7.5.2: field polynomial x⁸ + x⁴ + x³ + x² + 1, generator element 2.
enum ReedSolomon {
  /// So many check bytes for `data`.
  static func check(_ data: [UInt8], count: Int) -> [UInt8] {
    let divisor = generator(degree: count)
    var rest = [UInt8](repeating: 0, count: count)
    for byte in data {
      let factor = byte ^ (rest.first ?? 0)
      rest = rest.dropFirst() + [0]
      for index in rest.indices { rest[index] ^= product(divisor[index], factor) }
    }
    return rest
  }

  /// The polynomial with the roots 2⁰ … 2ⁿ⁻¹, its coefficients from the second highest to the lowest.
  static func generator(degree: Int) -> [UInt8] {
    var polynomial = [UInt8](repeating: 0, count: max(degree, 1))
    polynomial[polynomial.count - 1] = 1
    var root: UInt8 = 1
    for _ in 0..<degree {
      for index in polynomial.indices {
        polynomial[index] = product(polynomial[index], root)
        if index + 1 < polynomial.count { polynomial[index] ^= polynomial[index + 1] }
      }
      root = product(root, 2)
    }
    return polynomial
  }

  /// The product of two elements of the field.
  static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
    var result: UInt8 = 0
    for bit in (0..<8).reversed() {
      result = (result << 1) ^ (result & 0x80 != 0 ? 0x1D : 0)
      if right >> UInt8(bit) & 1 != 0 { result ^= left }
    }
    return result
  }
}
