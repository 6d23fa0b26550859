/// Words that name an office of a body and not another body.
enum OfficeWords {
  /// "Headquarters" says it alone.
  static let alone = "headquarters hq secretariat secretariado secretariaat sekretariat"
  /// An office where a place, or one of the qualifiers, stands before it.
  static let offices = "office bureau delegation buro oficina"
  static let qualifiers = """
    advocacy liaison regional field country head main central representative representation un nations united permanent
    policy
    """
  /// In a segment of its own ("– International Secretariat") these may stand beside an office word.
  static let besideInSegment = "international global general executive"
}
