internal import Model

/// The members of a JSON object, asked for by name and type.
struct Members {
  let value: JSONValue
  private let members: [JSONValue.Member]

  init(_ value: JSONValue) throws(SchemaFault) {
    guard let members = value.object else {
      throw SchemaFault(.notAnObject, at: value.start, path: "")
    }
    self.value = value
    self.members = members
  }

  func has(_ name: String) -> Bool { value[name] != nil }

  func optionalString(_ name: String) -> String? { value[name]?.string }

  func value(_ name: String) throws(SchemaFault) -> JSONValue {
    guard let found = value[name] else { throw fault(name, .missing) }
    return found
  }

  func string(_ name: String) throws(SchemaFault) -> String {
    guard let text = try value(name).string else { throw fault(name, .notAText) }
    return text
  }

  func integer(_ name: String) throws(SchemaFault) -> Int64 {
    guard let number = try value(name).integer else { throw fault(name, .notWhole) }
    return number
  }

  func array(_ name: String) throws(SchemaFault) -> [JSONValue] {
    guard let values = try value(name).array else { throw fault(name, .notAList) }
    return values
  }

  func object(_ name: String) throws(SchemaFault) -> [JSONValue.Member] {
    guard let members = try value(name).object else { throw fault(name, .notAnObject) }
    return members
  }

  func record(_ name: String) throws(SchemaFault) -> RecordID {
    guard let id = RecordID(try string(name)), !id.isNil else { throw fault(name, .notAnID) }
    return id
  }

  func operation(_ name: String) throws(SchemaFault) -> OperationID {
    guard let id = OperationID(try string(name)) else { throw fault(name, .notAnOperation) }
    return id
  }

  func timestamp(_ name: String) throws(SchemaFault) -> Timestamp {
    let text = try string(name)
    do {
      return try Timestamp(rfc3339: text)
    } catch {
      throw fault(name, .notATime(error))
    }
  }

  func fault(_ name: String, _ problem: SchemaFault.Problem) -> SchemaFault {
    SchemaFault(problem, at: value[name]?.start ?? value.start, path: name)
  }
}
