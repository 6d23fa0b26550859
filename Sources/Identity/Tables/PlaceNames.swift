/// Countries and regions in the names of bodies: a code (ISO 3166, or a region's), then its names and adjectives.
enum PlaceNames {
  static let rows = """
    INT international internationale internationales internacional internacionales internazionale internationalis internationaler internationales internationalt internationella internacionais dwlyh
    EUR europe european europa europeen europeenne europeens europeennes europeo europea europeos europaische europaischer europaisches europees europese europeia europeu europejska
    AFR africa african afrique africain africaine africains africaines africano africana africanos panafrican panafricain panafricaine
    AFR.E east_africa eastern_africa afrique_de_l_est
    AFR.W west_africa western_africa west_african afrique_de_l_ouest
    AFR.S southern_africa afrique_australe
    AFR.N north_africa afrique_du_nord
    ASI asia asian asie asiatique asiatico asiatica
    ASI.SE southeast_asia south_east_asia
    ASI.S south_asia south_asian
    PAC pacific pacifique pacifico oceania oceanie
    LAT latin_america latin_american latinoamerica latinoamericano latinoamericana amerique_latine america_latina
    AME americas amerique america americanas
    AME.N north_america north_american amerique_du_nord america_del_norte norteamerica
    AME.C central_america centroamerica centroamericana centroamericano america_central amerique_centrale
    AME.S south_america sudamerica amerique_du_sud
    CAR caribbean caribe caraibes
    MEA middle_east mena moyen_orient medio_oriente near_east
    ARA arab arabe arabes
    NOR nordic scandinavian nordisk
    MED mediterranean mediterranee mediterraneo
    BAL balkan balkans
    AF afghanistan afghan afghane afgano
    AL albania albanian albanie
    DZ algeria algerian algerie algerien algerienne argelia
    AO angola angolan angolais
    AR argentina argentine argentino argentin
    AM armenia armenian armenie
    AU australia australian australie australien australienne
    AT austria austrian autriche osterreich osterreichische osterreichischer
    AZ azerbaijan azerbaijani
    BD bangladesh bangladeshi
    BY belarus belarusian
    BE belgium belgian belgique belge belgica belgie belgisch belgische
    BJ benin beninois
    BO bolivia bolivian bolivie boliviano boliviana
    BA bosnia bosnian bosnie bosnia_and_herzegovina
    BW botswana
    BR brazil brazilian brasil bresil bresilien brasileira brasileiro brasileno
    BG bulgaria bulgarian bulgarie
    BF burkina burkina_faso burkinabe
    BI burundi burundian
    KH cambodia cambodian cambodge camboya
    CM cameroon cameroun cameroonian camerounais camerounaise
    CA canada canadian canadien canadienne canadiense
    CF central_african_republic republique_centrafricaine
    TD chad tchad
    CL chile chilean chili chilena chileno
    CN china chinese chine chinois
    CO colombia colombian colombie colombiana colombiano
    CG congo congolese congolais congolaise
    CR costa_rica costarricense
    CI cote_d_ivoire ivory_coast ivoirien
    HR croatia croatian croatie hrvatska hrvatski
    CU cuba cuban cubana cubano
    CY cyprus cypriot chypre chipre
    CZ czech czechia czech_republic cesky ceska ceske
    DK denmark danish danemark danois danoise dinamarca dansk danske danes danesa danmark
    DO dominican_republic dominicana dominicano
    EC ecuador ecuadorian equateur ecuatoriana ecuatoriano
    EG egypt egyptian egypte egipto
    SV el_salvador salvadoran salvadorena
    EE estonia estonian eesti
    ET ethiopia ethiopian ethiopie
    FJ fiji fijian fidji
    FI finland finnish finlande suomen suomi finlandia
    FR france french francais francaise francia frances francesa
    GM gambia gambian gambie
    GE georgia georgian georgie
    DE germany german allemagne allemand allemande alemania aleman alemana deutschland deutsche deutscher deutsches
    GH ghana ghanaian
    GR greece greek grece grec grecque grecia hellenic hellas
    GT guatemala guatemalan guatemalteca guatemalteco
    GN guinea guinee guineen
    HT haiti haitian haitien haitienne
    HN honduras honduran hondurena
    HU hungary hungarian hongrie hungria magyar magyarorszag
    IS iceland icelandic islande
    IN india indian inde indien
    ID indonesia indonesian indonesie
    IR iran iranian
    IQ iraq iraqi irak
    IE ireland irish irlande irlanda
    IL israel israeli
    IT italy italian italie italien italienne italia italiana italiano
    JM jamaica jamaican
    JP japan japanese japon japonais nihon nippon
    JO jordan jordanian jordanie jordania
    KZ kazakhstan
    KE kenya kenyan kenia
    XK kosovo
    KR korea korean coree corea south_korea
    KW kuwait
    KG kyrgyzstan
    LA laos
    LV latvia latvian latvijas
    LB lebanon lebanese liban libanais libanaise libano
    LR liberia liberian
    LY libya libyan libye libia
    LT lithuania lithuanian lietuvos
    LU luxembourg luxemburg
    MG madagascar malagasy
    MW malawi malawian
    MY malaysia malaysian malaisie
    ML mali malian malien malienne
    MT malta maltese malte
    MR mauritania mauritanie
    MU mauritius
    MX mexico mexican mexique mexicana mexicano
    MD moldova moldovan
    MN mongolia
    ME montenegro
    MA morocco moroccan maroc marocain marocaine marruecos
    MZ mozambique mozambican
    MM myanmar burma burmese birmanie
    NA namibia namibian
    NP nepal nepalese nepali
    NL netherlands dutch nederland nederlands nederlandse pays_bas paises_bajos holland
    NZ new_zealand nouvelle_zelande aotearoa
    NI nicaragua nicaraguan nicaraguense
    NE niger nigerien
    NG nigeria nigerian
    MK macedonia macedonian north_macedonia
    NO norway norwegian norvege norvegien norvegienne noruega noruego noruega norsk norske norges
    PK pakistan pakistani
    PS palestine palestinian palestinien palestina
    PA panama panamanian
    PG papua papua_new_guinea
    PY paraguay paraguayan
    PE peru peruvian perou peruana peruano
    PH philippines philippine filipino filipina filipinas
    PL poland polish pologne polonia polska polski polskie
    PT portugal portuguese portugais portugues portuguesa
    PR puerto_rico
    QA qatar
    RO romania romanian roumanie rumania
    RU russia russian russie rusia rossii
    RW rwanda rwandan
    SA saudi saudi_arabia
    SN senegal senegalese senegalais senegalaise
    RS serbia serbian serbie srbija
    SL sierra_leone
    SG singapore singapour singapur
    SK slovakia slovak slovenska
    SI slovenia slovenian slovenije
    SO somalia somali somalie
    ZA south_africa south_african afrique_du_sud sudafrica
    SS south_sudan soudan_du_sud
    ES spain spanish espagne espagnol espana espanol espanola
    LK sri_lanka sri_lankan
    SD sudan sudanese soudan
    SE sweden swedish suede suedois suecia sueca svenska svensk sverige sveriges
    CH switzerland swiss suisse suiza schweiz schweizer schweizerische svizzera
    SY syria syrian syrie siria
    TW taiwan taiwanese
    TZ tanzania tanzanian tanzanie
    TH thailand thai thailande
    TL timor timor_leste
    TG togo togolese togolais
    TT trinidad
    TN tunisia tunisian tunisie tunisien tunisienne tunez
    TR turkey turkish turquie turquia turkiye turk
    UG uganda ugandan ouganda
    UA ukraine ukrainian ucrania ukrainy
    AE uae united_arab_emirates
    GB uk united_kingdom britain british great_britain gb royaume_uni reino_unido britannique
    GB.eng england english angleterre
    GB.sct scotland scottish ecosse
    GB.wls wales welsh
    GB.nir northern_ireland
    US usa us united_states american etats_unis estados_unidos americain americaine estadounidense
    UY uruguay uruguayan uruguaya
    UZ uzbekistan
    VE venezuela venezuelan venezolana venezolano
    VN vietnam vietnamese viet_nam
    YE yemen yemeni
    ZM zambia zambian zambie
    ZW zimbabwe zimbabwean
    """
}
