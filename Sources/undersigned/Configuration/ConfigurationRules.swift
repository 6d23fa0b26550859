import Foundation

/// What must hold between keys.
enum ConfigurationRules {
  static func problems(in settled: SettledConfiguration) -> [ConfigurationProblem] {
    [
      mailBySMTPNeedsAServer(settled), mailBySMTPNeedsASender(settled), signingInNeedsAPassword(settled),
      noEncryptionOnlyOnThisMachine(settled),
    ].compactMap { $0 }
  }

  private static func mailBySMTPNeedsAServer(_ settled: SettledConfiguration) -> ConfigurationProblem? {
    guard settled.sendsBySMTP, settled.lacks(.smtpURL) else { return nil }
    return settled.problem(.mailTransport, "is smtp, so smtp.url must be set")
  }

  private static func mailBySMTPNeedsASender(_ settled: SettledConfiguration) -> ConfigurationProblem? {
    guard settled.sendsBySMTP, settled.entries[ConfigurationKey.mailFrom.name]?.source == .standard else { return nil }
    return settled.problem(.mailTransport, "is smtp, so mail.from must be set")
  }

  private static func signingInNeedsAPassword(_ settled: SettledConfiguration) -> ConfigurationProblem? {
    guard settled.text(.smtpUsername) != nil, settled.lacks(.smtpPasswordFile) else { return nil }
    return settled.problem(.smtpUsername, "is set, so smtp.passwordFile must be set too")
  }

  private static func noEncryptionOnlyOnThisMachine(_ settled: SettledConfiguration) -> ConfigurationProblem? {
    guard settled.text(.smtpSecurity) == "none", let server = settled.url(.smtpURL), server.scheme == "smtp" else {
      return nil
    }
    let host = server.host() ?? ""
    let isLocal = host == "localhost" || host == "::1" || host == "[::1]" || isLoopback(host)
    return isLocal ? nil : settled.problem(.smtpSecurity, "may be none only for a mail server on this machine")
  }

  private static func isLoopback(_ host: String) -> Bool {
    var address = in_addr()
    return inet_pton(AF_INET, host, &address) == 1 && UInt32(bigEndian: address.s_addr) >> 24 == 127
  }
}

extension SettledConfiguration {
  fileprivate var sendsBySMTP: Bool { text(.mailTransport) == "smtp" }

  fileprivate func problem(_ key: ConfigurationKey, _ reason: String) -> ConfigurationProblem {
    .init(place: entries[key.name]?.source.description ?? "default", key: key.name, reason: reason)
  }
}
