/// The headings of a sheet of organizations in the languages that sheets come in, the more exact ones first.
///
/// Spaces, underscores, case and accents don't matter: they are left out when headings are compared.
enum OrganizationHeadings {
  static let ranked: [OrganizationColumn: [Set<String>]] = [
    .id: [folded(recordIDs), folded(numbers)],
    .name: [folded(organizationNames), folded(organizations), folded(names), folded(members)],
    .acronym: [folded(acronyms)],
    .country: [folded(countries), folded(countryCodes)],
    .website: [folded(websites)],
    .mail: [folded(mails), folded(contacts)],
  ]

  private static func folded(_ headings: String) -> Set<String> {
    Set(headings.split(whereSeparator: \.isWhitespace).map { OrganizationColumn.folded(String($0)) })
  }

  private static let recordIDs = """
    record_id id record row_id identifier identifiant identificador identificativo kennung uid uuid идентификатор
    المعرف 编号 編號 識別子 식별자 org_id organization_id organisation_id
    """
  private static let numbers = """
    no nr num number n numéro numero número nummer nº n° lfd_nr номер رقم الرقم 序号 番号 번호 ref reference référence
    referencia referência riferimento row ligne fila linha riga zeile regel
    """

  private static let organizationNames = """
    org_name organization_name organisation_name name_of_organization name_of_organisation name_of_the_organization
    name_of_the_organisation ngo_name name_of_ngo
    nom_de_l'organisation nom_organisation nom_de_l'association nom_de_l'ONG
    nombre_de_la_organización nombre_organización nombre_de_la_entidad nombre_de_la_ONG
    nome_da_organização nome_organização nome_da_entidade nome_dell'organizzazione nome_organizzazione nome_associazione
    name_der_organisation organisationsname vereinsname naam_organisatie naam_van_de_organisatie organisatienaam
    название_организации наименование_организации назва_організації اسم_المنظمة اسم_الجمعية اسم_المؤسسة
    组织名称 機構名稱 机构名称 団体名 組織名 기관명 단체명 kuruluş_adı kurum_adı nazwa_organizacji název_organizace
    organisationens_navn organisationsnamn organisasjonsnavn järjestön_nimi
    member_organization member_organisation organisation_membre organización_miembro mitgliedsorganisation company_name
    संगठन_का_नाम संस्था_का_नाम
    """
  private static let organizations = """
    organization organisation org organizations organisations organización organizacion organização organizzazione
    organisatie organizacja organizace organizație organizacija organizácia szervezet οργανισμός организация організація
    المنظمة منظمة الجمعية المؤسسة 组织 組織 机构 機構 団体 단체 기관 kuruluş kurum örgüt organisasi tổ_chức องค์กร سازمان shirika
    ngo ong osc ngo/ong association asociación associação associazione verein vereniging signatory signataire firmante
    company संगठन संस्था entity entité entidad entidade ente institution institución instituição istituzione
    """
  private static let names = """
    name full_name nom nombre nome naam nazwa název nume nimi navn namn név όνομα название наименование имя назва
    الاسم اسم 名称 名稱 名字 名前 이름 명칭 ad adı isim nama tên ชื่อ نام jina bezeichnung dénomination denominación denominação
    denominazione ragione_sociale raison_sociale razón_social
    """
  /// A column of members may as well hold yes and no, so that every other heading is the more exact one.
  private static let members =
    "member members membre membres miembro miembros mitglied mitglieder membro membri membros सदस्य"
  private static let acronyms = """
    acronym acronyms acronyme acrónimo acrônimo acronimo sigle sigla siglas abbreviation abbr abréviation abreviatura
    abreviação abbreviazione abkürzung akronym kürzel kurz kurzname kurzform kurzbezeichnung afkorting skrót zkratka
    kısaltma short_name short nom_court nombre_corto forkortelse förkortning lyhenne аббревиатура сокращение
    краткое_название абревіатура الاختصار اختصار 简称 簡稱 缩写 縮寫 略称 약칭 약어 singkatan viết_tắt
    """
  private static let countries = """
    country pays país pais paese land staat kraj země zeme krajina ország maa țara țară χώρα страна країна الدولة البلد دولة بلد
    国家 國家 国 国・地域 국가 나라 ülke negara nước quốc_gia ประเทศ کشور nchi estado_país nation
    country_name country_of_origin country_of_registration pays_d'origine país_de_origen
    """
  private static let countryCodes = """
    country_code iso iso2 iso3 iso_code code_pays código_país codice_paese ländercode landcode country_iso cc
    """
  private static let websites = """
    website web url site website_url web_site homepage home_page webpage web_page internet www link domain
    site_web site_internet adresse_web página_web pagina_web página sitio sitio_web sitio_de_internet sítio sítio_web
    sito sito_web sito_internet webseite internetseite webadresse webstek strona strona_internetowa webbplats hjemmeside
    nettsted сайт веб-сайт вебсайт الموقع الموقع_الإلكتروني موقع 网站 網站 网址 網址 ウェブサイト ホームページ 웹사이트 홈페이지
    web_sitesi internet_sitesi situs trang_web เว็บไซต์ وبسایت tovuti
    """
  private static let mails = """
    contact_email email e-mail mail email_address e-mail_address mail_address contact_mail courriel adresse_e-mail
    adresse_mail adresse_électronique adresse_courriel mél correo correo_electrónico dirección_de_correo correo-e
    endereço_de_e-mail correio_eletrónico correio_eletrônico posta_elettronica indirizzo_e-mail indirizzo_email e-mailadres
    e-mail-adresse mailadresse e-post epost sähköposti poczta электронная_почта эл_почта почта пошта
    البريد_الإلكتروني البريد بريد 邮箱 電郵 电子邮件 電子郵件 メール メールアドレス 이메일 e-posta eposta surel อีเมล ایمیل barua_pepe
    """
  private static let contacts = "contact contacto contato contatto kontakt"
}
