/// What is typed to get past a field, by language; whoever types it alone has named no organization.
///
/// From general knowledge of the languages. What is the acronym or the name of a body somewhere has no place here, however often it is typed for want
/// of one: who stands for such a body could not sign ("YOK", "NADA", "Independent"). Latin forms have no accents.
enum FillerTable {
  static let rows = #"""
    any	na, n/a, n/d, n/d/a, xxx, aaa, asdf, asdfgh, asdfasdf, qwerty, lorem ipsum, foo bar, foobar, null, undefined
    en	none, test, tests, testing, this is a test, just testing, nil, nobody, no one, unknown, not known, nothing, not applicable, not available, not specified, unspecified, no name, no organization, no organisation, no affiliation, unaffiliated, dummy, placeholder, tbd, tbc, to be confirmed, to be determined, to be announced, individual, an individual, individuals, as an individual, individual person, individual signatory, private individual, private person, private citizen, in a personal capacity, personal capacity, personal, same as above, see above
    fr	aucun, aucune, aucun nom, aucune organisation, neant, non applicable, sans objet, non disponible, non renseigne, inconnu, inconnue, sans nom, sans organisation, pas d'organisation, essai, ceci est un test, particulier, particuliere, individuel, individuelle, individu, a titre individuel, a titre personnel, a titre prive, personne privee, simple citoyen, simple citoyenne
    es	ninguno, ninguna, ninguna organizacion, no aplica, no aplicable, no procede, no corresponde, no disponible, no tengo, no tiene, no hay, desconocido, desconocida, sin nombre, sin organizacion, prueba, pruebas, de prueba, esto es una prueba, individuo, a titulo personal, a titulo individual, persona particular, persona individual, persona natural, persona fisica
    ar	لا يوجد, لايوجد, لا توجد, لا شيء, لا شيئ, لا أحد, لا ينطبق, غير متوفر, غير متاح, غير معروف, غير محدد, بدون, بدون اسم, بلا اسم, تجربة, تجريبي, اختبار, اختبار تجريبي, فرد, فردي, شخصي, بصفة شخصية, بصفتي الشخصية
    de	keine, keiner, kein, keines, keine organisation, keine angabe, keine angaben, nichts, entfallt, nicht zutreffend, nicht anwendbar, nicht vorhanden, unbekannt, ohne, ohne namen, testen, probe, dies ist ein test, privat, privatperson, einzelperson, als privatperson, als einzelperson
    it	nessuno, nessuna, nessun nome, nessuna organizzazione, non applicabile, non disponibile, non pertinente, sconosciuto, sconosciuta, senza nome, prova, privato, privato cittadino, privata cittadina, individuale, a titolo personale, a titolo individuale, persona fisica
    pt	nenhum, nenhuma, nenhuma organizacao, nao se aplica, nao aplicavel, nao tem, nao tenho, nao ha, nao disponivel, desconhecido, desconhecida, sem nome, sem organizacao, teste, testes, isto e um teste, individuo, a titulo pessoal, a titulo individual, pessoa fisica, pessoa singular, pessoal
    nl	geen, geen organisatie, niet van toepassing, nvt, n.v.t., n v t, niet bekend, onbekend, niets, zonder, dit is een test, particulier, prive, privepersoon, individueel, op persoonlijke titel
    pl	brak, brak danych, brak nazwy, nie dotyczy, nie ma, nieznany, nieznana, zaden, zadna, proba, testowy, osoba prywatna, osoba fizyczna, prywatnie, indywidualnie
    ru	тест, тесты, тестовая, тестирование, проба, проверка, нет, нету, никто, ничего, отсутствует, не применимо, не указано, неизвестно, нет названия, без названия, частное лицо, физическое лицо, физлицо, лично, от себя
    uk	тестування, перевірка, немає, нема, не застосовується, невідомо, без назви, приватна особа, фізична особа
    tr	deneme, bireysel, sahsi, kisisel, hicbiri, uygulanamaz, gecerli degil, bilinmiyor, isim yok
    zh	测试, 測試, 试验, 無, 无, 没有, 沒有, 不适用, 不適用, 未知, 暂无, 個人, 个人
    ja	テスト, なし, 無し, 該当なし, 不明, 個人
    ko	없음, 테스트, 개인, 해당없음, 해당 없음, 시험
    fa	تست, ندارد, هیچ, هیچکدام, نامشخص, شخصی
    hi	परीक्षण, टेस्ट, कोई नहीं, लागू नहीं, व्यक्तिगत
    id	tidak ada, tidak berlaku, tidak diketahui, percobaan, perorangan, pribadi
    sv	ingen, inget, okand, ej tillampligt, privatperson, enskild
    da	ingen, intet, ukendt, ikke relevant
    fi	ei mitaan, ei ole, testi, tuntematon, yksityishenkilo
    cs	zadny, zadna, neznamy, neznama, zkouska, nevztahuje se
    hu	nincs, ismeretlen, proba, teszt, maganszemely
    ro	niciunul, niciuna, nu se aplica, nu exista, necunoscut, proba, persoana fizica
    el	κανένα, κανένας, καμία, δοκιμή, τεστ, άγνωστο, ιδιώτης
    he	אין, בדיקה, לא רלוונטי, לא ידוע, אדם פרטי
    sw	hakuna, jaribio, haijulikani, binafsi
    vi	khong co, khong ap dung, thu nghiem, ca nhan
    """#
}
