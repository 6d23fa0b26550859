/// The 249 codes of ISO 3166-1 (and XK for Kosovo, which is user-assigned), each in exactly one region, with its English name.
///
/// Regions follow the UN's M49 geography, with the customs of civil society where the two differ:
/// - Western Asia and Northern Africa are one region, the Middle East and North Africa; with Iran.
/// - Sudan, Mauritania, Somalia, Djibouti and the Comoros are in Africa, though they are members of the Arab League.
/// - Türkiye, Cyprus, Armenia, Azerbaijan and Georgia are in Europe: M49 has them in Western Asia, and all are in the Council of Europe.
/// - Central Asia, Afghanistan and Pakistan are in Asia. Mexico is in Latin America; Greenland and Bermuda are in North America.
/// - Territories go with their place, not with the state they belong to. Where nobody lives, M49 decides (Bouvet Island: Latin America;
///   the French Southern Territories and the British Indian Ocean Territory: Africa; Heard and McDonald, Christmas and Cocos Islands: Pacific).
/// - Antarctica is in no region of M49; it is put in the Pacific, so that every code has one.
enum CountryTable {
  struct Row {
    let code: String
    let englishName: String
    let region: Region
  }

  static let rows: [Row] = names.flatMap { region, lines in
    lines.split(separator: "\n").map { line in
      Row(code: String(line.prefix(2)), englishName: String(line.dropFirst(3)), region: region)
    }
  }.sorted { $0.code < $1.code }

  static let byCode: [String: Row] = Dictionary(uniqueKeysWithValues: rows.map { ($0.code, $0) })

  /// Codes that people write and ISO does not: the United Kingdom's and Greece's in the European Union, and codes ISO has withdrawn.
  static let codeAliases = ["UK": "GB", "EL": "GR", "TP": "TL", "BU": "MM", "ZR": "CD"]

  /// Names that people write beside the table's and the languages' own; read without case, accents and punctuation.
  static let nameAliases: [String: String] = [
    "United States of America": "US", "USA": "US", "U.S.": "US", "U.S.A.": "US", "EE. UU.": "US", "EEUU": "US",
    "Great Britain": "GB", "Britain": "GB", "England": "GB", "Scotland": "GB", "Wales": "GB",
    "Northern Ireland": "GB",
    "United Kingdom of Great Britain and Northern Ireland": "GB", "UK": "GB", "U.K.": "GB",
    "Republic of Ireland": "IE", "Holland": "NL", "The Netherlands": "NL", "Czech Republic": "CZ",
    "Slovak Republic": "SK", "Macedonia": "MK", "Turkey": "TR", "Turkiye": "TR", "Russia": "RU",
    "Russian Federation": "RU",
    "Republic of Moldova": "MD", "Bosnia": "BA", "Bosnia-Herzegovina": "BA", "Holy See": "VA", "Vatican": "VA",
    "Ivory Coast": "CI", "Cote d'Ivoire": "CI", "Swaziland": "SZ", "Cape Verde": "CV", "Cabo Verde": "CV",
    "Congo": "CG", "Republic of the Congo": "CG", "Congo-Brazzaville": "CG", "DRC": "CD", "DR Congo": "CD",
    "RDC": "CD",
    "Democratic Republic of Congo": "CD", "Democratic Republic of the Congo": "CD", "Congo-Kinshasa": "CD",
    "République démocratique du Congo": "CD", "República Democrática del Congo": "CD",
    "United Republic of Tanzania": "TZ", "Gambia": "GM", "The Gambia": "GM", "Sao Tome": "ST",
    "Syrian Arab Republic": "SY", "Syria": "SY", "Islamic Republic of Iran": "IR", "Persia": "IR", "UAE": "AE",
    "Palestine": "PS", "State of Palestine": "PS", "Occupied Palestinian Territory": "PS", "فلسطين": "PS",
    "Palestina": "PS",
    "Burma": "MM", "Viet Nam": "VN", "Lao PDR": "LA", "Lao People's Democratic Republic": "LA",
    "Brunei Darussalam": "BN",
    "Republic of Korea": "KR", "Korea": "KR", "Democratic People's Republic of Korea": "KP", "DPRK": "KP",
    "East Timor": "TL", "Timor Leste": "TL", "People's Republic of China": "CN", "Hong Kong SAR": "HK",
    "Macau": "MO",
    "Bolivia (Plurinational State of)": "BO", "Plurinational State of Bolivia": "BO",
    "Bolivarian Republic of Venezuela": "VE", "The Bahamas": "BS", "Micronesia (Federated States of)": "FM",
    "Federated States of Micronesia": "FM", "Aotearoa": "NZ", "Aotearoa New Zealand": "NZ",
  ]

  private static let names: [(Region, String)] = [
    (.africa, africa), (.asia, asia), (.europe, europe), (.latinAmerica, latinAmerica), (.mena, mena),
    (.northAmerica, northAmerica), (.pacific, pacific),
  ]

  private static let africa = """
    AO Angola
    BF Burkina Faso
    BI Burundi
    BJ Benin
    BW Botswana
    CD Congo (Democratic Republic)
    CF Central African Republic
    CG Congo (Republic)
    CI Côte d’Ivoire
    CM Cameroon
    CV Cabo Verde
    DJ Djibouti
    ER Eritrea
    ET Ethiopia
    GA Gabon
    GH Ghana
    GM Gambia
    GN Guinea
    GQ Equatorial Guinea
    GW Guinea-Bissau
    IO British Indian Ocean Territory
    KE Kenya
    KM Comoros
    LR Liberia
    LS Lesotho
    MG Madagascar
    ML Mali
    MR Mauritania
    MU Mauritius
    MW Malawi
    MZ Mozambique
    NA Namibia
    NE Niger
    NG Nigeria
    RE Réunion
    RW Rwanda
    SC Seychelles
    SD Sudan
    SH Saint Helena, Ascension and Tristan da Cunha
    SL Sierra Leone
    SN Senegal
    SO Somalia
    SS South Sudan
    ST São Tomé and Príncipe
    SZ Eswatini
    TD Chad
    TF French Southern Territories
    TG Togo
    TZ Tanzania
    UG Uganda
    YT Mayotte
    ZA South Africa
    ZM Zambia
    ZW Zimbabwe
    """

  private static let asia = """
    AF Afghanistan
    BD Bangladesh
    BN Brunei
    BT Bhutan
    CN China
    HK Hong Kong
    ID Indonesia
    IN India
    JP Japan
    KG Kyrgyzstan
    KH Cambodia
    KP North Korea
    KR South Korea
    KZ Kazakhstan
    LA Laos
    LK Sri Lanka
    MM Myanmar
    MN Mongolia
    MO Macao
    MV Maldives
    MY Malaysia
    NP Nepal
    PH Philippines
    PK Pakistan
    SG Singapore
    TH Thailand
    TJ Tajikistan
    TL Timor-Leste
    TM Turkmenistan
    TW Taiwan
    UZ Uzbekistan
    VN Vietnam
    """

  private static let europe = """
    AD Andorra
    AL Albania
    AM Armenia
    AT Austria
    AX Åland Islands
    AZ Azerbaijan
    BA Bosnia and Herzegovina
    BE Belgium
    BG Bulgaria
    BY Belarus
    CH Switzerland
    CY Cyprus
    CZ Czechia
    DE Germany
    DK Denmark
    EE Estonia
    ES Spain
    FI Finland
    FO Faroe Islands
    FR France
    GB United Kingdom
    GE Georgia
    GG Guernsey
    GI Gibraltar
    GR Greece
    HR Croatia
    HU Hungary
    IE Ireland
    IM Isle of Man
    IS Iceland
    IT Italy
    JE Jersey
    LI Liechtenstein
    LT Lithuania
    LU Luxembourg
    LV Latvia
    MC Monaco
    MD Moldova
    ME Montenegro
    MK North Macedonia
    MT Malta
    NL Netherlands
    NO Norway
    PL Poland
    PT Portugal
    RO Romania
    RS Serbia
    RU Russia
    SE Sweden
    SI Slovenia
    SJ Svalbard and Jan Mayen
    SK Slovakia
    SM San Marino
    TR Türkiye
    UA Ukraine
    VA Vatican City
    XK Kosovo
    """

  private static let latinAmerica = """
    AG Antigua and Barbuda
    AI Anguilla
    AR Argentina
    AW Aruba
    BB Barbados
    BL Saint Barthélemy
    BO Bolivia
    BQ Bonaire, Sint Eustatius and Saba
    BR Brazil
    BS Bahamas
    BV Bouvet Island
    BZ Belize
    CL Chile
    CO Colombia
    CR Costa Rica
    CU Cuba
    CW Curaçao
    DM Dominica
    DO Dominican Republic
    EC Ecuador
    FK Falkland Islands
    GD Grenada
    GF French Guiana
    GP Guadeloupe
    GS South Georgia and the South Sandwich Islands
    GT Guatemala
    GY Guyana
    HN Honduras
    HT Haiti
    JM Jamaica
    KN Saint Kitts and Nevis
    KY Cayman Islands
    LC Saint Lucia
    MF Saint Martin
    MQ Martinique
    MS Montserrat
    MX Mexico
    NI Nicaragua
    PA Panama
    PE Peru
    PR Puerto Rico
    PY Paraguay
    SR Suriname
    SV El Salvador
    SX Sint Maarten
    TC Turks and Caicos Islands
    TT Trinidad and Tobago
    UY Uruguay
    VC Saint Vincent and the Grenadines
    VE Venezuela
    VG British Virgin Islands
    VI United States Virgin Islands
    """

  private static let mena = """
    AE United Arab Emirates
    BH Bahrain
    DZ Algeria
    EG Egypt
    EH Western Sahara
    IL Israel
    IQ Iraq
    IR Iran
    JO Jordan
    KW Kuwait
    LB Lebanon
    LY Libya
    MA Morocco
    OM Oman
    PS Palestine
    QA Qatar
    SA Saudi Arabia
    SY Syria
    TN Tunisia
    YE Yemen
    """

  private static let northAmerica = """
    BM Bermuda
    CA Canada
    GL Greenland
    PM Saint Pierre and Miquelon
    US United States
    """

  private static let pacific = """
    AQ Antarctica
    AS American Samoa
    AU Australia
    CC Cocos (Keeling) Islands
    CK Cook Islands
    CX Christmas Island
    FJ Fiji
    FM Micronesia
    GU Guam
    HM Heard Island and McDonald Islands
    KI Kiribati
    MH Marshall Islands
    MP Northern Mariana Islands
    NC New Caledonia
    NF Norfolk Island
    NR Nauru
    NU Niue
    NZ New Zealand
    PF French Polynesia
    PG Papua New Guinea
    PN Pitcairn
    PW Palau
    SB Solomon Islands
    TK Tokelau
    TO Tonga
    TV Tuvalu
    UM United States Minor Outlying Islands
    VU Vanuatu
    WF Wallis and Futuna
    WS Samoa
    """
}
