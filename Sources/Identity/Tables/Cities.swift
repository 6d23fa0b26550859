/// Cities that offices and local bodies are named after: a country's code, then its cities; "=" joins spellings of one.
enum Cities {
  static let rows = """
    AE dubai abu_dhabi
    AR buenos_aires
    AT vienna=wien=vienne=viena
    AU sydney melbourne brisbane perth canberra adelaide
    BD dhaka
    BE brussels=bruxelles=brussel=bruselas antwerp=antwerpen
    BR sao_paulo rio_de_janeiro brasilia
    CA toronto montreal ottawa vancouver quebec ontario
    CH geneva=geneve=ginebra=genf zurich bern=berne lausanne basel=bale
    CL santiago
    CN beijing shanghai
    CO bogota medellin
    CD kinshasa goma
    CI abidjan
    CM yaounde douala
    CZ prague=praha
    DE berlin hamburg munich=munchen bonn frankfurt cologne=koln
    DK copenhagen=kobenhavn
    EC quito guayaquil
    EG cairo=le_caire
    ES madrid barcelona seville=sevilla valencia
    ET addis_ababa=addis_abeba
    FI helsinki
    FR paris marseille lyon calais toulouse strasbourg lille
    GB london=londres manchester birmingham liverpool bristol leeds glasgow edinburgh cardiff belfast oxford cambridge
    GH accra
    GR athens=athenes=atenas thessaloniki lesvos=lesbos
    HK hong_kong
    HU budapest
    ID jakarta
    IE dublin
    IL jerusalem tel_aviv
    IN delhi=new_delhi mumbai kolkata chennai bangalore=bengaluru hyderabad
    IQ baghdad erbil
    IT rome=roma milan=milano turin=torino naples=napoli palermo
    JO amman
    JP tokyo osaka kyoto
    KE nairobi mombasa kisumu kakuma dadaab
    LB beirut=beyrouth
    LK colombo
    MA rabat casablanca tangier=tanger
    ML bamako
    MX mexico_city=ciudad_de_mexico tijuana guadalajara tapachula
    MY kuala_lumpur
    NG lagos abuja
    NL amsterdam rotterdam utrecht hague=the_hague
    NO oslo bergen
    NP kathmandu
    PE lima
    PH manila cebu
    PK karachi lahore islamabad
    PL warsaw=warszawa krakow
    PT lisbon=lisboa=lisbonne porto
    RO bucharest=bucuresti
    RS belgrade=beograd
    RU moscow=moscou=moskva
    SE stockholm gothenburg=goteborg malmo
    SN dakar
    TH bangkok chiang_mai
    TN tunis
    TR istanbul ankara
    TZ dar_es_salaam
    UA kyiv=kiev
    UG kampala
    US new_york chicago los_angeles san_francisco boston washington houston miami philadelphia seattle atlanta detroit texas california florida arizona massachusetts pennsylvania illinois virginia maryland colorado oregon minnesota michigan ohio
    ZA cape_town johannesburg durban pretoria
    ZM lusaka
    ZW harare
    """
}
