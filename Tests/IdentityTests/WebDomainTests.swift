import Testing

@testable import Identity

@Suite struct `The domain of a website or mailbox` {
  @Test(arguments: [
    ("https://www.icmc.net/europe?x=1#top", "icmc.net"), ("icmc.net", "icmc.net"),
    ("HTTP://ICMC.NET:8080/", "icmc.net"),
    ("  www.oxfam.org.uk/about", "oxfam.org.uk"), ("https://user:pass@rimd.reduaz.mx/", "reduaz.mx"),
    ("https://www.redcross.or.ke", "redcross.or.ke"), ("https://smc.org.ph.", "smc.org.ph"),
    ("http://www.ywca.or.jp/", "ywca.or.jp"), ("https://www.sem.admin.ch", "sem.admin.ch"),
    ("https://Überblick.example", "überblick.example"),
  ]) func `is the one that was registered`(website: String, domain: String) {
    #expect(WebDomain(website: website)?.name == domain)
  }

  @Test(arguments: [
    "", "n/a", "none", "http://", "localhost", "192.168.0.1", "org.uk", "https://co.ke/", "a..b.org", "-x.org",
    "https://www.facebook.com/icmc", "https://sites.google.com/view/esf", "esf.wordpress.com", "esf.blogspot.com.br",
    "https://x.com/icmc", "linktr.ee/mfa", "mfa.github.io", "instagram.com/mfa", "https://mfa.wixsite.com/home",
  ]) func `is none for a shared page or no address`(website: String) {
    #expect(WebDomain(website: website) == nil)
  }

  @Test func `of a mailbox is its organization's, and none at a free provider`() {
    #expect(WebDomain(mail: "europe@icmc.net")?.name == "icmc.net")
    #expect(WebDomain(mail: "sct@mail.amnesty.org.uk")?.name == "amnesty.org.uk")
    let free = [
      "gmail.com", "outlook.com", "hotmail.fr", "live.com", "yahoo.co.uk", "yahoo.fr", "proton.me", "gmx.de", "mail.ru",
      "yandex.ru", "qq.com", "163.com", "orange.fr", "wanadoo.fr", "free.fr", "laposte.net", "libero.it", "web.de",
      "t-online.de", "aol.com", "icloud.com",
    ]
    for provider in free { #expect(WebDomain(mail: "someone@\(provider)") == nil, "\(provider)") }
    #expect(WebDomain(mail: "nobody") == nil)
  }
}
