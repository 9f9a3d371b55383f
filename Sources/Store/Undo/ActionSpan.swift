/// Which operations an action wrote: their numbers stand together, from its own first one to that of the
/// next action.
enum ActionSpan {
  /// The condition, in SQL, that a row of `operation` belongs to the action that the expression `number` gives.
  static func holds(_ number: String) -> String {
    """
    operation.number >= (SELECT first FROM action AS it WHERE it.number = \(number))
    AND operation.number < coalesce(
      (SELECT first FROM action AS next WHERE next.number > \(number)
       ORDER BY next.number LIMIT 1), \(Int64.max))
    """
  }
}
