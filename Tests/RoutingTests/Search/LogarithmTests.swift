import Testing

@testable import Routing

struct LogarithmTests {
  @Test(arguments: [1e-300, 1e-9, 0.1, 0.5, 1, 1.5, 2, 10, 12345.678, 1e300])
  func `The exponential undoes the logarithm`(_ x: Double) {
    let back = Logarithm.exponential(Logarithm.natural(x))
    #expect(abs(back / x - 1) < 1e-11)
  }

  @Test
  func `Known values are met`() {
    #expect(Logarithm.natural(1) == 0)
    #expect(abs(Logarithm.natural(10) - 2.302_585_092_994_046) < 1e-14)
    #expect(abs(Logarithm.exponential(1) - 2.718_281_828_459_045) < 1e-14)
    #expect(Logarithm.exponential(0) == 1)
  }
}
