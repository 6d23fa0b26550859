/// Why a request gets no page of its own. One place turns it into status and page.
enum WebRefusal: Error, Equatable {
  case notFound
  /// A token that we did not sign, or whose subject is gone. No detail.
  case unknownLink
  case badRequest
  case unsupportedMedia
  /// The form's token is missing, too old, or another site sent the form.
  case foreignForm
  /// Seconds until another try makes sense.
  case tooMany(retryAfter: Int)
  /// The desk is for those who are signed in.
  case notSignedIn
  case requestTimeout
  /// The visitor left in the middle of the request.
  case brokenOff
  /// The address takes these methods alone.
  case wrongMethod(allowed: String)
}
