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

  @Test(arguments: [
    ("https://zwr.org.ly", "zwr.org.ly"), ("https://www.zyc.com.ly/", "zyc.com.ly"), ("zwr.org.ao", "zwr.org.ao"),
    ("zwr.org.so", "zwr.org.so"), ("news.zwr.com.kg", "zwr.com.kg"), ("zwr.or.ke", "zwr.or.ke"),
    ("zwr.org.ke", "zwr.org.ke"), ("shop.zwr.city.kawasaki.jp", "city.kawasaki.jp"), ("www.ck", "www.ck"),
    ("a.zwr.公司.cn", "zwr.公司.cn"), ("a.zwr.xn--55qx5d.cn", "zwr.xn--55qx5d.cn"), ("https://помощь.рф", "помощь.рф"),
    ("a.zwr.school.ck", "zwr.school.ck"), ("zwr.pvt.k12.ma.us", "zwr.pvt.k12.ma.us"),
  ]) func `is below what the public suffix list says`(website: String, domain: String) {
    #expect(WebDomain(website: website)?.name == domain)
  }

  @Test(arguments: ["org.ly", "www.com.ly", "org.ke", "公司.cn", "x.ck", "admin.ch", "example.org"])
  func `is none where the list says that nobody owns it`(website: String) {
    #expect(WebDomain(website: website) == nil)
  }

  @Test(arguments: [
    ("zwr.eu.org", "zwr.eu.org"), ("www.zwr.uk.com", "zwr.uk.com"), ("https://zwr.onrender.com.ly", "onrender.com.ly"),
    ("zwr.ddns.net", "zwr.ddns.net"), ("https://eu.org", "eu.org"),
  ]) func `of a service's customer is the customer's`(website: String, domain: String) {
    #expect(WebDomain(website: website)?.name == domain)
  }

  @Test func `does not grow with the labels in front of it, and is none for a host of thousands`() {
    let labels = Array(repeating: "a", count: 900).joined(separator: ".")
    #expect(WebDomain(website: "\(labels).zwr.org.ly")?.name == "zwr.org.ly")
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
