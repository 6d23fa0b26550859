import Foundation

/// What must hold between keys.
enum ConfigurationRules {
  static func problems(in settled: SettledConfiguration) -> [ConfigurationProblem] {
    [
      mailBySMTPNeedsAServer(settled), mailBySMTPNeedsASender(settled), signingInNeedsAPassword(settled),
      noEncryptionOnlyOnThisMachine(.smtpSecurity, .smtpURL, "smtp", settled),
      noEncryptionOnlyOnThisMachine(.bouncesSecurity, .bouncesURL, "imap", settled),
      noEncryptionOnlyOnThisMachine(.bouncesSecurity, .bouncesURL, "pop3", settled), bouncesNeedASignIn(settled),
      bouncesNeedAnAddress(settled),
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

  private static func bouncesNeedASignIn(_ settled: SettledConfiguration) -> ConfigurationProblem? {
    guard !settled.lacks(.bouncesURL), settled.lacks(.bouncesUsername) || settled.lacks(.bouncesPasswordFile) else {
      return nil
    }
    return settled.problem(.bouncesURL, "is set, so bounces.username and bounces.passwordFile must be set too")
  }

  private static func bouncesNeedAnAddress(_ settled: SettledConfiguration) -> ConfigurationProblem? {
    guard !settled.lacks(.bouncesURL), settled.lacks(.mailBounceAddress) else { return nil }
    return settled.problem(.bouncesURL, "is set, so mail.bounceAddress must be set too: nothing else comes back there")
  }

  private static func noEncryptionOnlyOnThisMachine(
    _ security: ConfigurationKey, _ url: ConfigurationKey, _ scheme: String, _ settled: SettledConfiguration
  ) -> ConfigurationProblem? {
    guard settled.text(security) == "none", let server = settled.url(url), server.scheme == scheme else { return nil }
    let host = server.host() ?? ""
    let isLocal = host == "localhost" || host == "::1" || host == "[::1]" || isLoopback(host)
    return isLocal ? nil : settled.problem(security, "may be none only for a mail server on this machine")
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
