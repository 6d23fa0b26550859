/// What Exchange is asked not to send back: notes of absence and other automatic answers ([MS-OXCMAIL] §2.1.3.2.21).
///
/// Reports of non-delivery are not among them: they tell us whose address is gone.
enum AutomaticAnswers {
  static let unwanted = ["OOF,", "AutoReply"]
}
