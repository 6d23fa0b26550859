/// Suffixes of two and three labels below which names are registered; from general knowledge of the registries.
///
/// A suffix that is missing here makes its customers look like one body, so the table errs on the long side. The names that RFC 2606
/// reserves for examples are suffixes, too: demonstrations and tests put each organization below them.
enum PublicSuffixes {
  /// How many labels at the end belong to the registry: 1 to 3.
  static func length(of host: HostLabels) -> Int {
    if host.count > 2, third.contains(host.last(3)) { return 3 }
    return second.contains(host.last(2)) ? 2 : 1
  }

  static let second: Set<Substring> = expanded(
    """
    uk co org ac gov ltd plc me net nhs police sch
    au com org net edu gov asn id
    nz co org net ac govt geek gen iwi maori school
    za co org ac gov net nom school web law
    ke co or go ac ne sc me info
    ug co or go ac ne sc org com
    tz co or go ac ne sc
    rw co org ac gov net
    zm co org ac gov com net
    zw co org ac gov
    bw co org ac gov
    mw co org ac com gov net
    ng com org gov edu net ngo
    gh com org gov edu
    et com org gov edu net
    mz co org ac gov
    na co com org gov
    ls co org ac gov
    sz co org ac
    mu co com org ac gov net
    eg com org gov edu net
    ma co org ac gov net
    tn com org gov ens edunet rnu
    dz com org gov edu asso
    sn org edu gouv com
    ci org co or ac ed gouv asso
    ml com org gouv edu
    cm co com gov net
    br com org gov edu net adv art blog ind mil
    mx com org gob edu net
    ar com org gob gov edu net int
    co com org gov edu net
    pe com org gob edu net
    ec com org gob gov edu net fin
    bo com org gob edu net
    py com org gov edu coop
    uy com org gub edu net
    ve com org gob gov edu co
    gt com org gob edu net
    sv com org gob edu
    hn com org gob edu net
    ni com org gob edu
    cr co or go ac
    pa com org gob ac
    do com org gob edu
    cu com org gov edu
    pr com org gov edu
    ht com org gouv edu
    jm com org gov edu
    tt co com org gov edu
    ph com org gov edu net ngo
    my com org gov edu net
    sg com org gov edu net
    id co or go ac web sch desa
    th co or go ac in net
    vn com org gov edu net ac
    kh com org gov edu net
    la com org gov edu
    mm com org gov edu
    bd com org gov edu net ac
    np com org gov edu net
    lk com org gov edu net ac
    pk com org gov edu net
    af com org gov edu
    in co org gov ac net edu res nic ind gen firm
    jp co or ne ac go ed gr lg ad
    kr co or ne ac go re pe
    cn com org gov edu net ac
    tw com org gov edu net
    hk com org gov edu net
    fj com org gov ac
    pg com org gov ac
    ws com org gov
    tr com org gov edu net av bel k12
    il co org gov ac net muni
    jo com org gov edu
    lb com org gov edu
    ps com org gov edu
    iq com org gov edu
    sa com org gov edu
    ae co org gov ac net
    qa com org gov edu
    kw com org gov edu
    om co com org gov
    ye com org gov edu
    cy com org gov ac
    gr com org gov edu
    mt com org gov edu
    pl com org gov edu net ngo waw
    hu co org
    ro com org
    rs co org ac gov edu in
    ua com org gov edu net in kiev lviv
    ru com org msk spb
    by com gov
    kz com org gov edu
    ge com org gov edu
    am com org co
    az com org gov edu
    at co or gv ac
    fr asso gouv com
    es com org gob nom
    pt com org gov edu
    it gov edu
    us k12
    ca gc qc on bc ab mb ns nb sk nl pe yt nt nu
    ch admin
    eu europa
    se org
    no kommune stat dep
    al com org gov edu
    ba com org gov edu co
    mk com org gov edu
    com example
    net example
    org example
    """)

  /// Hosts that hand out names a level lower still.
  static let third: Set<Substring> = ["ec.europa.eu", "kommune.gov.no", "k12.ca.us", "k12.ny.us"]

  /// A row is a top level and the labels that stand before it.
  private static func expanded(_ rows: String) -> Set<Substring> {
    var suffixes: Set<Substring> = []
    for row in rows.split(separator: "\n") {
      let labels = row.split(separator: " ")
      for label in labels.dropFirst() { suffixes.insert("\(label).\(labels[0])") }
    }
    return suffixes
  }
}
