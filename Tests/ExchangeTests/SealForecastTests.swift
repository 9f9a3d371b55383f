import BundleSupport
import Model
import Testing

@testable import Exchange

/// What is worked out of a seal before its file is read.
@Suite struct SealForecastTests {
  private let enrolment = Enrolment(AttackSet.devices.map(\.enrolled))

  /// What reading the file says, in words that tell every difference.
  private func answer(_ bytes: [UInt8], forecast: SealForecast?) -> String {
    do throws(BundleFault) {
      let bundle = try BundleReader.bundle(bytes, enrolment: enrolment, trust: .sealed) {
        forecast
      }
      return "\(bundle.seal) \(Hexadecimal.text(bundle.digest)) \(bundle.ranges)"
    } catch {
      return "\(error.code) \(String(describing: error.offset)) \(error.text(in: .en))"
    }
  }

  @Test func `it changes no answer, whatever the file`() {
    var forecasts = 0
    for attack in AttackSet().attacks {
      let forecast = SealForecast(attack.bytes, enrolment: enrolment)
      if forecast != nil { forecasts += 1 }
      let answers = [forecast, nil].map { answer(attack.bytes, forecast: $0) }
      #expect(answers[0] == answers[1], "\(attack.name)")
    }
    #expect(forecasts > 40)
  }

  @Test func `an ordinary file has one, which a file in another order has not`() throws {
    let bytes = AttackSet.ground
    let bundle = try BundleReader.bundle(bytes, enrolment: enrolment, trust: .sealed)
    let forecast = try #require(SealForecast(bytes, enrolment: enrolment))
    let text = String(decoding: bytes, as: UTF8.self)
    let start = try #require(text.utf8.firstRange(of: "\"body\":".utf8)).upperBound
    let end = try #require(text.utf8.firstRange(of: ",\n\"seal\"".utf8)).lowerBound
    let body =
      text.utf8.distance(
        from: text.startIndex, to: start)..<text.utf8.distance(
        from: text.startIndex, to: end)
    #expect(forecast.digest(of: body) == bundle.digest)
    #expect(forecast.digest(of: body.lowerBound..<body.upperBound - 1) == nil)
    #expect(SealForecast(Array("{\"seal\":{}}".utf8), enrolment: enrolment) == nil)
    #expect(SealForecast([], enrolment: enrolment) == nil)
  }

  @Test func `control: the forecast of another file would let a changed body through`() throws {
    let sound = AttackSet.ground
    var changed = sound
    let place = try #require(sound.firstIndex(of: UInt8(ascii: "7")))
    changed[place] = UInt8(ascii: "8")
    let forecast = SealForecast(sound, enrolment: enrolment)
    #expect(answer(changed, forecast: forecast) != answer(changed, forecast: nil))
  }
}
