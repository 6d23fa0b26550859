/// What libcurl answers when it cannot be set up as asked: no memory, or a libcurl that is older than the program needs.
struct CurlFault: Error, Equatable {
  let text: String
}
