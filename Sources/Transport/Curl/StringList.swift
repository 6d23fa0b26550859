import CLibcurl

/// A `curl_slist` of strings, freed when the last reference goes. It must outlive the transfer that borrows it.
final class StringList {
  private(set) var first: UnsafeMutablePointer<curl_slist>?

  init(_ strings: [String]) throws(CurlFault) {
    for string in strings {
      guard let longer = curl_slist_append(first, string) else { throw CurlFault(text: "no memory for a list") }
      first = longer
    }
  }

  deinit {
    curl_slist_free_all(first)
  }
}
