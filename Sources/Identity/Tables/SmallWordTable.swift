/// Articles, prepositions and conjunctions by language; a name's key leaves those of the rows marked "article" out at its beginning.
///
/// From general knowledge of the languages.
enum SmallWordTable {
  static let rows = #"""
    en.article	the, a, an
    en	and, of, on, for, in, at, to, by, with, from, without, as, or, its, their, into, within, against, between, among, through, under, over, per, via, vs, &
    fr.article	le, la, les, l', l
    fr	un, une, d', d, de, du, des, et, à, a, au, aux, en, dans, pour, par, sur, avec, sans, contre, entre, chez, sous, vers, ses, leurs, leur, son, sa, ou, qui, que, près, auprès, ès
    es.article	el, la, los, las, lo
    es	un, una, de, del, al, a, y, e, o, u, en, para, por, con, sin, contra, entre, sobre, su, sus, que, desde, hacia
    pt.article	o, os, as
    pt	a, um, uma, de, do, da, dos, das, e, em, no, na, nos, nas, ao, à, aos, às, para, por, pelo, pela, pelos, pelas, com, sem, contra, entre, sobre, seu, sua
    it.article	il, lo, la, i, gli, le
    it	l', un, uno, una, di, d', del, dello, della, dell', dei, degli, delle, e, ed, a, ad, al, allo, alla, all', ai, agli, alle, in, nel, nello, nella, nell', nei, negli, nelle, per, con, da, dal, dalla, dall', dai, dalle, su, sul, sulla, sui, sulle, sull', tra, fra, contro, o, senza
    ca	el, la, els, les, l', un, una, de, d', del, dels, i, a, al, als, en, per, pel, pels, per a, amb, sense, contra, entre, sobre
    gl	o, a, os, as, un, unha, de, do, da, dos, das, e, en, no, na, nos, nas, para, por, con, ao, á
    ro	de, din, al, a, ai, ale, și, si, la, în, in, pentru, pe, cu, prin, din cadrul, o, un, cel, cea, lui, spre, sub, dintre, contra
    de.article	der, die, das, den
    de	dem, des, ein, eine, einer, eines, einem, einen, und, u., u, in, im, ins, am, an, auf, aus, bei, beim, für, fur, fuer, gegen, mit, nach, ohne, über, um, unter, von, vom, vor, zu, zum, zur, zwischen, oder, sowie, als, e
    nl.article	de, het
    nl	't, een, en, van, voor, in, op, te, ten, ter, tot, met, aan, bij, uit, door, tegen, om, over, onder, naar, der, des, den, of, zonder, tussen, en/of
    af	die, 'n, en, van, vir, in, op, te, met, aan, by
    sv.article	den, det
    sv	och, i, på, för, av, till, från, med, mot, hos, vid, om, utan, mellan, under, över, en, ett, de, samt, eller, som, åt
    no	og, i, på, for, av, til, fra, med, mot, ved, om, uten, mellom, under, over, en, et, ei, den, det, de, samt, eller
    da	og, i, på, for, af, til, fra, med, mod, ved, om, uden, mellem, under, over, en, et, den, det, de, samt, eller
    fi	ja, sekä, tai, eli, vastaan, varten
    is	og, í, á, um, fyrir, af, til, frá, með, við, gegn, eða, hið, hinn, hin
    pl	i, w, we, z, ze, na, do, dla, od, o, przy, przez, przeciw, przeciwko, po, pod, nad, oraz, im., im, imienia, u, za, lub
    cs	a, v, ve, z, ze, na, do, pro, od, o, při, proti, po, pod, nad, s, se, za, k, ke, i, nebo, u, jm., jménem
    sk	a, v, vo, z, zo, na, do, pre, od, o, pri, proti, po, pod, nad, s, so, za, k, ku, i, alebo, u
    hu	a, az, és, s, egy, vagy, valamint, meg, ellen, mellett
    sl	in, v, na, za, z, s, pri, o, do, od, po, pod, proti, ter, k, iz
    hr	i, u, na, za, s, sa, pri, o, do, od, po, pod, protiv, te, iz, kod, ili, и, у, на, за, с, са, при, о, до, од, по, под, против, из, код
    bg	и, в, във, на, за, с, със, при, по, от, до, под, срещу, към, из, между, или, без
    mk	и, во, на, за, со, при, по, од, до, под, против, кон, меѓу, или
    ru	и, в, во, на, за, с, со, при, по, от, из, для, о, об, у, к, до, под, против, между, или, им., им, имени, не, среди, через
    uk	і, й, та, в, у, на, за, з, із, зі, при, по, від, для, про, о, до, під, проти, між, або, ім., ім, імені
    be	і, й, ды, у, ў, на, за, з, са, пры, па, ад, для, аб, да, пад, супраць, паміж, імя
    el	ο, η, το, οι, τα, του, της, των, τον, την, τους, τις, στο, στη, στην, στον, στα, στους, στις, και, κι, για, από, με, σε, κατά, προς, υπέρ, ως, περί, εν
    sq	i, e, të, së, dhe, për, në, me, nga, kundër, një
    tr	ve, ile, için, veya, bir, de, da, karşı
    az	və, ilə, üçün, üzrə, bir
    kk	және, мен, бен, пен, үшін, атындағы, бойынша
    uz	va, bilan, uchun, nomidagi, ва, билан, учун, номидаги, bo'yicha
    ky	жана, менен, үчүн, атындагы
    mn	ба, болон, нь, ын, ийн, ын төлөө, төлөө
    tt	һәм, өчен, исемендәге
    ar.article	al
    ar	في, من, على, إلى, الى, عن, مع, ضد, بين, لدى, و, أو, او, ل, ب, ال, التابع, التابعة
    fa	و, در, از, به, برای, با, بر, تا, بین, علیه
    ur	و, اور, کے, کی, کا, کو, میں, سے, برائے, پر
    ps	او, د, په, ته, له, لپاره
    ku	û, u, li, bo, ji, ya, yê, yên, و, بۆ, لە, بە
    he	של, את, על, עם, ל, ב, מ, ו, ה, אל, בין, נגד, למען, לענייני, על שם, ע"ש
    yi	און, פון, פאר, אין, די, דער, דאס
    hi	और, एवं, व, तथा, का, की, के, को, में, से, पर, हेतु, लिए, के लिए
    mr	आणि, व, चा, ची, चे, साठी
    ne	र, तथा, एवं, को, का, की, लागि, मा
    bn	ও, এবং, এর, জন্য, এ
    ta	மற்றும், உம், க்கான, இன்
    te	మరియు, కోసం, యొక్క
    kn	ಮತ್ತು, ಗಾಗಿ
    ml	ഒപ്പം, ആൻഡ്, വേണ്ടി
    gu	અને, ના, ની, નું, માટે
    pa	ਅਤੇ, ਦਾ, ਦੀ, ਦੇ, ਲਈ
    si	සහ, හා, සඳහා
    th	และ, แห่ง, เพื่อ, ของ, ใน, ด้าน, สำหรับ, ที่, กับ, โดย
    lo	ແລະ, ແຫ່ງ, ເພື່ອ
    km	និង, នៃ, ដើម្បី
    my	နှင့်, ၏
    vi	và, của, các, những, tại, ở, vì, cho, về, với, trong, theo, bị
    id	dan, untuk, di, ke, dari, yang, bagi, dengan, pada, dalam, atau, oleh, serta, tentang, terhadap
    ms	dan, untuk, di, ke, dari, yang, bagi, dengan, pada, dalam, atau, oleh, serta
    tl	ng, mga, ang, sa, at, para, na, ni, nang, kay, si, o
    sw	na, ya, wa, za, la, cha, vya, kwa, katika, ya kwa, ili, pa
    so	iyo, ee, ka, ku, u, la
    am	እና, ና, ለ, የ, በ, ወደ, ስለ
    ti	ን, ናይ, ኣብ
    ha	da, na, ta, don, a
    yo	ati, fun, ti, ni
    ig	na, nke, maka
    zu	ne, na, yo, wa, we, kanye, ye, lwe, nge
    mg	sy, ny, ho, an'ny, amin'ny, momba
    ht	ak, pou, nan, la, yo, an
    ka	და, თვის, სა, მიერ, შესახებ
    hy	և, եւ, ու, ի, համար, մասին, անվան
    zh	的, 之, 与, 與, 及, 和, 暨, 于, 於, 在, 为, 為, 对, 對
    ja	の, と, を, に, は, が, へ, で, や, も, 及び, および, ための, による, に関する, ・
    ko	의, 및, 과, 와, 을, 를, 위한, 에, 에서, 등, 대한, 관한
    et	ja, ning, või, eest, vastu, jaoks
    lv	un, par, pie, ar, no, pret, vai, uz, kā
    lt	ir, už, prie, su, iš, dėl, į, apie, prieš, ar, vardo
    cy	y, yr, 'r, a, ac, o, i, ar, er, yn, am, dros, gan
    ga	an, na, agus, ar, i, in, do, le, de, um, ag, faoi
    gd	an, na, nam, nan, agus, air, do, le, ann
    eu	eta, edo, aurka, alde, aldeko, arteko
    br	ha, hag, ar, an, al, evit, e, eus
    eo	la, kaj, de, por, en, kun, al
    la	et, de, ad, in, pro, ab, ex, cum, apud, per
    mt	il, l-, u, ta', tal-, tas-, tar-, tan-, għal, għall-, fi, ma', ma
    lb	de, den, déi, dat, an, a, vun, fir, am, zu, mat
    fo	og, í, á, fyri, av, til, hjá
    rm	il, la, ils, las, da, e, per, en, dal, dals
    oc	lo, la, los, las, de, e, per, en
    rmy	thaj, hem, vash, e
    haw	o, ka, ke, nā, a, no
    mi	o, te, ngā, a, mō, ki, he, i
    sm	o, le, a, mo, i, ma
    mixed	и, в, на, им, по, при, для, имени, імені, і, та, й, z, w, ve, ile, och, og, ja, es, és, az, als, aus, bei, zu, do, na, u, des, y, e, und, et, of, las, lo, para, por, sobre, dans, pour, sur, nel, nella, dell, della, degli, del, dos, das, ao, के, का, की, और, एवं, এবং, ο, και, του, της, των, για, و, في, من, the, fur, im, am, vom, zur, an, no, a, o, i, d, l
    """#
}
