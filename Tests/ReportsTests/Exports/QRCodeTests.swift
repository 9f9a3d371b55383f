import Model
import TestSupport
import Testing

@testable import Reports

struct QRCodeTests {
  /// Source: the worked example "HELLO WORLD" at 1-M that tutorials of QR codes share.
  @Test func `check bytes are those of the worked example`() {
    let data: [UInt8] = [
      32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17,
    ]
    let check: [UInt8] = [196, 35, 39, 119, 235, 215, 231, 226, 93, 23]
    #expect(ReedSolomon.check(data, count: 10) == check)
  }

  @Test func `format and version are those of the standard's tables`() {
    #expect((0..<8).map(QRMatrix.format) == QRReader.formats)
    #expect(QRMatrix.versionBits(7) == 0b00_0111_1100_1001_0100)
    #expect(QRMatrix.versionBits(10) == 0b00_1010_0100_1101_0011)
  }

  @Test func `the versions hold what the standard's table says`() {
    #expect(QRVersion.all.map(\.capacity) == [14, 26, 42, 62, 84, 106, 122, 152, 180, 213])
    for version in QRVersion.all {
      var matrix = QRMatrix(version: version)
      matrix.drawPatterns()
      #expect(matrix.dataModules.count / 8 == version.bytes)
      #expect(version.blockLengths.reduce(0, +) == version.dataBytes)
    }
  }

  /// Lengths at which versions begin and end.
  private static let lengths =
    [0, 1] + QRVersion.all.flatMap { [$0.capacity - 1, $0.capacity] }
    + QRVersion.all.dropLast().map { $0.capacity + 1 }

  @Test(arguments: lengths)
  func `a code reads as what it was made of`(length: Int) throws {
    var generator = SeededGenerator(seed: UInt64(length))
    let content = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let code = try #require(QRCode(content))
    let reader = try #require(QRReader(code.modules))
    #expect(reader.content == content)
    #expect(reader.mask == code.mask)
    #expect(code.version.number == 1 || QRVersion.all[code.version.number - 2].capacity < length)
  }

  @Test func `the control: a module that is turned is noticed`() throws {
    let code = try #require(QRCode("https://example.org/"))
    var modules = code.modules
    modules[code.side - 1][code.side - 1].toggle()
    #expect(QRReader(modules) == nil)
  }

  @Test func `214 bytes are too many`() {
    #expect(QRCode([UInt8](repeating: 65, count: 214)) == nil)
  }

  @Test func `penalties count as the standard says`() {
    func line(_ text: String) -> [Bool] { text.map { $0 == "#" } }
    #expect(QRPenalty.runs(line("#####.")) == 3)
    #expect(QRPenalty.runs(line("#######.####")) == 5)
    #expect(QRPenalty.finders(line("....#.###.#....")) == 80)
    #expect(QRPenalty.finders(line(".#.###.#...")) == 0)
    #expect(QRPenalty.squares([line("###"), line("###")]) == 6)
    #expect(QRPenalty.balance([line("####"), line("##..")]) == 50)
    #expect(QRPenalty.balance([line("#.#."), line("#.#.")]) == 0)
  }

  @Test func `the mask with the least penalty is taken`() throws {
    let code = try #require(QRCode("waiqin"))
    var bare = QRMatrix(version: code.version)
    bare.drawPatterns()
    bare.place(
      QRCodewords.interleaved(
        QRCodewords.data(Array("waiqin".utf8), version: code.version), version: code.version))
    let penalties = (0..<8).map { QRPenalty.of(bare.masked(by: $0).dark) }
    #expect(penalties[code.mask] == penalties.min())
    #expect(Set(penalties).count > 1)
  }
}
