internal import Exchange
internal import GRDB
internal import Model

/// What is found of a file before anything is written.
enum Finding {
  case known(device: RecordID, officer: String)
  case sound(Bundle)
  case refused(BundleFault)

  init(_ bytes: [UInt8], file: [UInt8], in snapshot: borrowing StoreSnapshot) throws {
    if let row = try Row.fetchOne(
      snapshot.database, sql: "SELECT device, officer FROM bundle WHERE file = ?",
      arguments: [Blob(file)]), let device = RecordID(row["device"] as Blob?)
    {
      self = .known(device: device, officer: row["officer"])
      return
    }
    let enrolment = Enrolment(try snapshot.devices())
    let trust = try snapshot.trust()
    let forecast = Beside { SealForecast(bytes, enrolment: enrolment) }
    do throws(BundleFault) {
      self = .sound(
        try BundleReader.bundle(bytes, enrolment: enrolment, trust: trust) {
          (try? forecast.outcome()).flatMap { $0 }.flatMap { $0 }
        })
    } catch {
      self = .refused(error)
    }
  }
}
