import Testing

@testable import Transport

@Suite struct `Addresses that requests may go to` {
  @Test(arguments: [
    "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.9.9.9",
    "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.1.1",
    "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1",
    "255.255.255.255",
  ])
  func `special IPv4 addresses are refused`(text: String) throws {
    #expect(!PublicAddress.allows(try #require(IPAddress(text))))
  }

  @Test(arguments: [
    "::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::127.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b::7f00:1",
    "64:ff9b:1::1", "64:ff9b:1:ffff::8.8.8.8", "100::1", "2001:db8::1", "3fff::1", "2001:2::1", "2001:10::1",
    "2001:20::1", "2002:7f00:1::", "2002:c0a8:101::1", "2002:a00:1::", "fc00::1", "fd12:3456::1", "fe80::1",
    "fe80::1%eth0", "febf::1", "fec0::1", "ff02::1", "ff0e::1", "4000::1", "5f00::1",
    // Teredo: a private server, then a private client (its bits are turned over).
    "2001:0:0a00:0001::f7f7:f7f7", "2001:0:0808:0808::f5ff:fffe", "2001:0:0808:0808::80ff:fffe",
    // ISATAP: the end of a tunnel within a private network.
    "2a00:1450::5efe:10.0.0.1", "2a00:1450::200:5efe:192.168.1.1",
    "::ffff:0:127.0.0.1", "64:ff9b::169.254.169.254", "64:ff9b::100.64.0.1", "2002:a9fe:a9fe::", "fd00:ec2::254",
  ])
  func `special IPv6 addresses, and those that wrap special IPv4 ones, are refused`(text: String) throws {
    #expect(!PublicAddress.allows(try #require(IPAddress(text))))
  }

  @Test(arguments: [
    "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.1", "100.63.255.255", "100.128.0.1", "126.255.255.255", "128.0.0.1",
    "172.15.255.255", "172.32.0.1", "192.0.1.1", "192.167.255.255", "192.169.0.1", "198.17.255.255", "198.20.0.1",
    "223.255.255.255", "2606:4700:4700::1111", "2a00:1450::1", "2001:4860:4860::8888", "64:ff9b::8.8.8.8",
    "2002:808:808::1", "2001:0:0808:0808::f7f7:f7f7", "3ffe::1",
    "2a00:1450::5efe:8.8.8.8",
  ])
  func `public addresses are allowed, right up to the special ones`(text: String) throws {
    #expect(PublicAddress.allows(try #require(IPAddress(text))))
  }

  @Test(arguments: ["", "localhost", "127.1", "0x7f.0.0.1", "1.2.3.4.5", "1.2.3", "::g", "1.2.3.4 "])
  func `what is no address is none`(text: String) {
    #expect(IPAddress(text) == nil)
  }

  @Test(arguments: [
    ("127.1", "127.0.0.1"), ("2130706433", "127.0.0.1"), ("0x7f.1", "127.0.0.1"), ("0x7F000001", "127.0.0.1"),
    ("0177.0.0.1", "127.0.0.1"), ("0", "0.0.0.0"), ("169.254.43518", "169.254.169.254"), ("[::1]", "::1"),
    ("[::ffff:10.0.0.1]", "::ffff:10.0.0.1"), ("8.8.8.8", "8.8.8.8"),
  ])
  func `a host is read as the C library reads it`(host: String, address: String) throws {
    #expect(IPAddress(host: host) == IPAddress(address))
    #expect(IPAddress(host: host) != nil)
  }

  @Test(arguments: [
    "", "example.org", "0x7f.example.org", "1.2.3.4.5", "256.1.1.1", "08.1.1.1", "127.0.0.1 x", "[::1", "beef",
  ])
  func `a name is no address`(host: String) {
    #expect(IPAddress(host: host) == nil)
  }

  @Test func `a range ends at the bit it says`() throws {
    let range = AddressRange.v4(10, 128, 0, 0, bits: 9)
    #expect(range.contains(try #require(IPAddress("10.255.0.1"))))
    #expect(!range.contains(try #require(IPAddress("10.127.255.255"))))
    #expect(!range.contains(try #require(IPAddress("::ffff:10.255.0.1"))))
    #expect(AddressRange.v4(0, 0, 0, 0, bits: 0).contains(try #require(IPAddress("255.1.2.3"))))
    #expect(AddressRange.v4(1, 2, 3, 4, bits: 32).contains(try #require(IPAddress("1.2.3.4"))))
    #expect(!AddressRange.v4(1, 2, 3, 4, bits: 32).contains(try #require(IPAddress("1.2.3.5"))))
  }
}
