/// Domains that many bodies have a page or a mailbox on.
enum SharedSites {
  /// The registered label, under whatever top level.
  static let brands: Set<Substring> = [
    "yahoo", "ymail", "hotmail", "gmail", "googlemail", "outlook", "gmx", "yandex", "google", "blogspot", "facebook",
    "aol", "msn", "skynet",
  ]

  static let domains = Set(
    (socialAndHosting + "\n" + mailProviders).split(whereSeparator: \.isWhitespace).map(String.init))

  static let socialAndHosting = """
    fb.com fb.me linkedin.com x.com twitter.com instagram.com youtube.com youtu.be tiktok.com t.me telegram.me
    telegram.org whatsapp.com wa.me vk.com ok.ru threads.net bsky.app medium.com substack.com tumblr.com flickr.com
    pinterest.com vimeo.com linktr.ee linktree.com carrd.co bio.link beacons.ai about.me
    wordpress.com wixsite.com wix.com weebly.com squarespace.com webflow.io jimdo.com jimdofree.com jimdosite.com
    strikingly.com mystrikingly.com godaddysites.com site123.me ucoz.ru ucoz.com over-blog.com blogger.com
    typepad.com livejournal.com github.io github.com gitlab.io netlify.app vercel.app pages.dev web.app
    firebaseapp.com herokuapp.com azurewebsites.net cloudfront.net amazonaws.com notion.site notion.so
    e-monsite.com free-site.host business.site webnode.com webnode.fr webnode.es webnode.page wixstudio.io
    eventbrite.com change.org gofundme.com globalgiving.org helloasso.com meetup.com mailchi.mp forms.gle bit.ly
    tinyurl.com dropbox.com sharepoint.com academia.edu researchgate.net wikipedia.org wikimedia.org archive.org
    canalblog.com hypotheses.org ning.com tripod.com angelfire.com 000webhostapp.com
    """

  static let mailProviders = """
    live.com live.fr live.co.uk live.nl live.be live.ca live.de live.it live.se live.no live.dk live.com.mx
    live.com.au live.cl live.com.ar windowslive.com rocketmail.com icloud.com me.com mac.com proton.me protonmail.com
    protonmail.ch pm.me tutanota.com tutanota.de tutamail.com tuta.io tuta.com mail.com email.com usa.com
    fastmail.com fastmail.fm hushmail.com hey.com zoho.com zohomail.com zoho.eu riseup.net disroot.org posteo.de
    posteo.net posteo.org mailbox.org mailfence.com runbox.com startmail.com mail.ru inbox.ru list.ru bk.ru
    rambler.ru ya.ru ukr.net i.ua meta.ua qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com
    aliyun.com 139.com naver.com daum.net hanmail.net nate.com rediffmail.com rediff.com sify.com orange.fr
    wanadoo.fr free.fr laposte.net sfr.fr neuf.fr club-internet.fr bbox.fr aliceadsl.fr numericable.fr libero.it
    virgilio.it tiscali.it alice.it tin.it inwind.it iol.it fastwebnet.it pec.it aruba.it web.de t-online.de
    freenet.de arcor.de online.de 1und1.de bluewin.ch hispeed.ch sunrise.ch telenet.be proximus.be scarlet.be
    ziggo.nl kpnmail.nl planet.nl xs4all.nl hetnet.nl home.nl telefonica.net terra.es terra.com terra.com.br
    uol.com.br bol.com.br ig.com.br globo.com sapo.pt seznam.cz centrum.cz email.cz atlas.cz wp.pl onet.pl o2.pl
    interia.pl freemail.hu citromail.hu abv.bg mail.bg telia.com comhem.se online.no broadpark.no tele2.nl
    btinternet.com btopenworld.com ntlworld.com virginmedia.com sky.com talktalk.net talk21.com blueyonder.co.uk
    tiscali.co.uk comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net earthlink.net charter.net
    juno.com optonline.net shaw.ca rogers.com sympatico.ca telus.net videotron.ca bigpond.com bigpond.net.au
    optusnet.com.au iinet.net.au xtra.co.nz docomo.ne.jp ezweb.ne.jp softbank.ne.jp nifty.com biglobe.ne.jp
    eircom.net mweb.co.za telkomsa.net webmail.co.za vodamail.co.za africaonline.co.ke maktoob.com walla.com
    walla.co.il netvision.net.il otenet.gr hol.gr in.gr mynet.com inbox.lv inbox.com prodigy.net.mx
    """
}
