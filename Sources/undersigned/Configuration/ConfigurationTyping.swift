import Foundation

extension Configuration {
  /// Types the settled values.
  /// - Throws: `MissingDefault` when a key that always has a value has none: a gap in the registry, which a test looks for.
  init(_ settled: SettledConfiguration) throws(MissingDefault) {
    dataDirectory = try settled.path(.dataDirectory).given(.dataDirectory)
    publicURL = try settled.url(.publicURL).given(.publicURL)
    siteName = try settled.text(.siteName).given(.siteName)
    secretariatAddress = settled.text(.secretariatAddress)
    templatesDirectory = settled.path(.templatesDirectory)
    http = try HTTP(settled)
    limits = try Limits(settled)
    mail = try Mail(settled)
    smtp = settled.text(.mailTransport) == "smtp" ? try SMTP(settled) : nil
    dkim = settled.lacks(.dkimKeyFile) && settled.lacks(.dkimEd25519KeyFile) ? nil : try DKIM(settled)
    bounces = settled.lacks(.bouncesURL) ? nil : try Bounces(settled)
    links = try Links(settled)
    keysFile = try settled.path(.keysFile).given(.keysFile)
    commitMode = try settled.text(.storeCommitMode).flatMap(CommitMode.init).given(.storeCommitMode)
    webhooks = try Webhooks(settled)
    identity = try Identity(settled)
    logLevel = try settled.text(.logLevel).given(.logLevel)
  }
}

/// A key of the registry that must have a value and has none.
struct MissingDefault: Error, CustomStringConvertible {
  let key: String
  var description: String { "\(key) has no value and no default" }
}

extension Optional {
  fileprivate func given(_ key: ConfigurationKey) throws(MissingDefault) -> Wrapped {
    guard let self else { throw MissingDefault(key: key.name) }
    return self
  }
}

extension Configuration.HTTP {
  fileprivate init(_ settled: SettledConfiguration) throws(MissingDefault) {
    host = try settled.text(.httpHost).given(.httpHost)
    port = try settled.integer(.httpPort).given(.httpPort)
    trustedProxies = settled.list(.httpTrustedProxies)
    requestLimit = try settled.integer(.httpRequestLimit).given(.httpRequestLimit)
    requestTimeout = try settled.duration(.httpRequestTimeout).given(.httpRequestTimeout)
  }
}

extension Configuration.Limits {
  fileprivate init(_ settled: SettledConfiguration) throws(MissingDefault) {
    enabled = try settled.boolean(.limitsEnabled).given(.limitsEnabled)
    perMailAddress = try settled.integer(.limitsPerMailAddress).given(.limitsPerMailAddress)
    perMailDomain = try settled.integer(.limitsPerMailDomain).given(.limitsPerMailDomain)
    perNetwork = try settled.integer(.limitsPerNetwork).given(.limitsPerNetwork)
  }
}

extension Configuration.Mail {
  fileprivate init(_ settled: SettledConfiguration) throws(MissingDefault) {
    folder = try settled.path(.mailFolder).given(.mailFolder)
    from = try settled.text(.mailFrom).given(.mailFrom)
    replyTo = settled.text(.mailReplyTo)
    bounceAddress = settled.text(.mailBounceAddress)
  }
}

extension Configuration.SMTP {
  fileprivate init(_ settled: SettledConfiguration) throws(MissingDefault) {
    url = try settled.url(.smtpURL).given(.smtpURL)
    username = settled.text(.smtpUsername)
    passwordFile = settled.path(.smtpPasswordFile)
    requiresEncryption = url.scheme == "smtps" || settled.text(.smtpSecurity) != "none"
    certificateAuthorityFile = settled.path(.smtpCertificateAuthorityFile)
    connections = try settled.integer(.smtpConnections).given(.smtpConnections)
    perDomain = try settled.integer(.smtpPerDomain).given(.smtpPerDomain)
    helloName = try settled.text(.smtpHelloName).given(.smtpHelloName)
  }
}

extension Configuration.DKIM {
  fileprivate init(_ settled: SettledConfiguration) throws(MissingDefault) {
    domain = settled.text(.dkimDomain)
    selector = try settled.text(.dkimSelector).given(.dkimSelector)
    keyFile = settled.path(.dkimKeyFile)
    ed25519Selector = try settled.text(.dkimEd25519Selector).given(.dkimEd25519Selector)
    ed25519KeyFile = settled.path(.dkimEd25519KeyFile)
  }
}

extension Configuration.Bounces {
  fileprivate init(_ settled: SettledConfiguration) throws(MissingDefault) {
    url = try settled.url(.bouncesURL).given(.bouncesURL)
    username = try settled.text(.bouncesUsername).given(.bouncesUsername)
    passwordFile = settled.path(.bouncesPasswordFile)
    requiresEncryption = url.scheme == "imaps" || url.scheme == "pop3s" || settled.text(.bouncesSecurity) != "none"
    certificateAuthorityFile = settled.path(.bouncesCertificateAuthorityFile)
    interval = try settled.duration(.bouncesInterval).given(.bouncesInterval)
  }
}

extension Configuration.Links {
  fileprivate init(_ settled: SettledConfiguration) throws(MissingDefault) {
    invitationDays = try settled.integer(.linksInvitationDays).given(.linksInvitationDays)
    confirmationDays = try settled.integer(.linksConfirmationDays).given(.linksConfirmationDays)
    managementDays = try settled.integer(.linksManagementDays).given(.linksManagementDays)
    signInMinutes = try settled.integer(.linksSignInMinutes).given(.linksSignInMinutes)
  }
}

extension Configuration.Identity {
  fileprivate init(_ settled: SettledConfiguration) throws(MissingDefault) {
    wrongMerges = try settled.text(.identityWrongMerges).flatMap { Double($0) }.given(.identityWrongMerges)
  }
}

extension Configuration.Webhooks {
  fileprivate init(_ settled: SettledConfiguration) throws(MissingDefault) {
    allowPrivateNetworks = try settled.boolean(.webhooksAllowPrivateNetworks).given(.webhooksAllowPrivateNetworks)
    timeout = try settled.duration(.webhooksTimeout).given(.webhooksTimeout)
    connections = try settled.integer(.webhooksConnections).given(.webhooksConnections)
  }
}
